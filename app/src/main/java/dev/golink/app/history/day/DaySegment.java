package dev.golink.app.history.day;

import java.time.Duration;
import java.time.Instant;

import dev.golink.ui.time.ServerTimes;

/**
 * A part of a day in which a phone's presence and sharing stayed the same.
 *
 * @param from     its begin
 * @param until    its end, later than the begin
 * @param presence the phone's presence
 * @param sharing  the sharing of its screen
 */
public record DaySegment(Instant from, Instant until, DayPresence presence, DaySharing sharing) {
    /** How long it lasted. */
    public Duration length() {
        return ServerTimes.between(from, until);
    }

    boolean isLike(DaySegment other) {
        return presence == other.presence && sharing == other.sharing;
    }
}
