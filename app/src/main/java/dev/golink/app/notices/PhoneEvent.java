package dev.golink.app.notices;

import java.time.Duration;
import java.util.List;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.time.Moment;

/**
 * What happened to one phone in a notice.
 *
 * @param id       the phone
 * @param presence its presence when the event was reported
 * @param at       when the event was last reported
 * @param away     for how long the phone had been silent then; after a return, how long it was away
 * @param times    how often it happened, including the last time
 * @param usedFrom the addresses of two devices that use the phone's id; empty for other notices
 * @param words    why the phone left, in the words with which its connection was closed; empty if it gave none
 * @param measured the value that raised an alert, in percent, degrees Celsius or minutes; 0 for other notices
 */
public record PhoneEvent(PhoneId id, Presence presence, Moment at, Duration away, int times, List<String> usedFrom,
        String words, double measured) {
    /** Copies the list. */
    public PhoneEvent {
        usedFrom = List.copyOf(usedFrom);
    }

    /** A copy that counts one more occurrence than the earlier event. */
    PhoneEvent after(PhoneEvent earlier) {
        return new PhoneEvent(id, presence, at, away, earlier.times + 1, usedFrom, words, measured);
    }
}
