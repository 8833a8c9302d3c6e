package dev.golink.server.fleet.runs;

import java.util.LinkedHashSet;
import java.util.List;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;

/**
 * The request for a run.
 *
 * @param command the command to the phones
 * @param phones  the phones in the order in which they get the command; each once, 1 to {@value #MOST_PHONES}
 * @param atOnce  the most phones that have the command and owe an answer at the same time, 1 to {@value #MOST_AT_ONCE};
 *                a phone that is asking its user does not count
 */
public record RunOrder(Command command, List<PhoneId> phones, int atOnce) {
    /** The most phones of one run. */
    public static final int MOST_PHONES = 50_000;
    /** The most phones that may owe an answer at the same time. */
    public static final int MOST_AT_ONCE = 1_000;
    /** The default number of phones that may owe an answer at the same time. */
    public static final int USUAL_AT_ONCE = 20;

    /** @throws IllegalArgumentException if there are too few or too many phones, or {@code atOnce} is out of range */
    public RunOrder {
        phones = List.copyOf(new LinkedHashSet<>(phones));
        if (phones.isEmpty() || phones.size() > MOST_PHONES) {
            throw new IllegalArgumentException(
                    "A run is for 1 to " + MOST_PHONES + " phones, not for " + phones.size() + ".");
        }
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "A run may wait for 1 to " + MOST_AT_ONCE + " phones at the same time, not for " + atOnce + ".");
        }
    }
}
