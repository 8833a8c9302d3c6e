package dev.golink.server.fleet.runs;

import java.util.LinkedHashSet;
import java.util.List;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;

/**
 * What a run is to do.
 *
 * @param command what the phones are asked
 * @param phones  whom, in the order in which the command goes out; each once, 1 to {@value #MOST_PHONES}
 * @param atOnce  so many of them at most have the command and owe an answer; a phone that asks its user owes none.
 *                1 to {@value #MOST_AT_ONCE}
 */
public record RunOrder(Command command, List<PhoneId> phones, int atOnce) {
    /** The most phones of one run. */
    public static final int MOST_PHONES = 50_000;
    /** The most phones that may owe an answer at a time. */
    public static final int MOST_AT_ONCE = 1_000;
    /** So many owe an answer at a time where nothing else is said. */
    public static final int USUAL_AT_ONCE = 20;

    /** @throws IllegalArgumentException saying in words which of them is too few or too many */
    public RunOrder {
        phones = List.copyOf(new LinkedHashSet<>(phones));
        if (phones.isEmpty() || phones.size() > MOST_PHONES) {
            throw new IllegalArgumentException(
                    "A run is of 1 to " + MOST_PHONES + " phones, not of " + phones.size() + ".");
        }
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "A run goes to 1 to " + MOST_AT_ONCE + " phones at a time, not to " + atOnce + ".");
        }
    }
}
