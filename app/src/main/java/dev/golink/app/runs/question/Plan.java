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
 * What would be asked of which phones.
 *
 * @param command what
 * @param phones  those it makes sense for
 * @param leftOut how many others were chosen, by why it makes no sense for them; reasons that nobody has are not in it
 */
public record Plan(Command command, List<PhoneRow> phones, Map<LeftOut, Integer> leftOut) {
    /** Copies what it is made of. */
    public Plan {
        phones = List.copyOf(phones);
        leftOut = Collections.unmodifiableMap(new EnumMap<LeftOut, Integer>(leftOut));
    }

    /** The plan for some phones as they are now. */
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

    /** How many phones were chosen, those that are left out included. */
    public int chosen() {
        return phones.size() + leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
