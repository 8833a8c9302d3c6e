package dev.golink.app.notices;

import java.time.Duration;
import java.util.List;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.time.Moment;

/**
 * What happened to one phone of a notice.
 *
 * @param id       the phone
 * @param presence how it stood when that was told
 * @param at       when it was told last
 * @param away     for how long it had been silent then, or away if it came back
 * @param times    how often it happened, the last time included
 * @param usedFrom the addresses of two devices that use its id; none if the notice is about something else
 * @param measured what an alert measured: percent, degrees Celsius or minutes; 0 if the notice is about something else
 */
public record PhoneEvent(PhoneId id, Presence presence, Moment at, Duration away, int times, List<String> usedFrom,
        double measured) {
    /** Copies the list. */
    public PhoneEvent {
        usedFrom = List.copyOf(usedFrom);
    }

    /** It happened once more. */
    PhoneEvent after(PhoneEvent earlier) {
        return new PhoneEvent(id, presence, at, away, earlier.times + 1, usedFrom, measured);
    }
}
