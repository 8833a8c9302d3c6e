package dev.golink.app.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;

/**
 * What happened to one phone of a notice.
 *
 * @param id       the phone
 * @param presence how it stood when that was told
 * @param at       when it was told last, by this computer's clock
 * @param away     for how long it had been silent then, or away if it came back
 * @param times    how often it happened, the last time included
 * @param usedFrom the addresses of two devices that use its id; none if the notice is about something else
 */
public record PhoneEvent(PhoneId id, Presence presence, Instant at, Duration away, int times, List<String> usedFrom) {
    /** Copies the list. */
    public PhoneEvent {
        usedFrom = List.copyOf(usedFrom);
    }

    /** What is about a phone that only one device is. */
    public PhoneEvent(PhoneId id, Presence presence, Instant at, Duration away, int times) {
        this(id, presence, at, away, times, List.of());
    }

    /** It happened once more. */
    PhoneEvent after(PhoneEvent earlier) {
        return new PhoneEvent(id, presence, at, away, earlier.times + 1, usedFrom);
    }
}
