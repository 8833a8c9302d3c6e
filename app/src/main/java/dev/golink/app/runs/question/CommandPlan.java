package dev.golink.app.runs.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.golink.server.fleet.command.Command;
import dev.golink.ui.roster.PhoneRow;

/**
 * Which phones would get a command, and how many would be left out.
 *
 * @param command the command
 * @param phones  the phones to which the command applies
 * @param leftOut the number of other chosen phones for each reason; a reason without phones is absent
 */
public record CommandPlan(Command command, List<PhoneRow> phones, Map<ExclusionReason, Integer> leftOut) {
    /** Copies the lists and maps. */
    public CommandPlan {
        phones = List.copyOf(phones);
        leftOut = Collections.unmodifiableMap(new EnumMap<ExclusionReason, Integer>(leftOut));
    }

    /** The plan for the chosen phones in their current state. */
    public static CommandPlan of(Command command, Collection<PhoneRow> chosen) {
        List<PhoneRow> phones = new ArrayList<>();
        Map<ExclusionReason, Integer> leftOut = new EnumMap<>(ExclusionReason.class);
        for (PhoneRow row : chosen) {
            Optional<ExclusionReason> why = ExclusionReason.of(command, row);
            if (why.isPresent()) {
                leftOut.merge(why.get(), 1, Integer::sum);
            } else {
                phones.add(row);
            }
        }
        return new CommandPlan(command, phones, leftOut);
    }

    /** The number of chosen phones, including those left out. */
    public int chosen() {
        return phones.size() + leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
