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
public record Plan(Command command, List<PhoneRow> phones, Map<LeftOut, Integer> leftOut) {
    /** Copies the lists and maps. */
    public Plan {
        phones = List.copyOf(phones);
        leftOut = Collections.unmodifiableMap(new EnumMap<LeftOut, Integer>(leftOut));
    }

    /** The plan for the chosen phones in their current state. */
    public static Plan of(Command command, Collection<PhoneRow> chosen) {
        List<PhoneRow> phones = new ArrayList<>();
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        for (PhoneRow row : chosen) {
            Optional<LeftOut> why = LeftOut.of(command, row);
            if (why.isPresent()) {
                leftOut.merge(why.get(), 1, Integer::sum);
            } else {
                phones.add(row);
            }
        }
        return new Plan(command, phones, leftOut);
    }

    /** The number of chosen phones, including those left out. */
    public int chosen() {
        return phones.size() + leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
