package dev.golink.app.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Link;

/**
 * A phone came or went.
 *
 * @param at        when, by the server's wall clock
 * @param departure why it went; null if it came
 */
public record Passage(Instant at, @Nullable Departure departure) {
    private static Passage gone(Departure departure) {
        return new Passage(departure.at(), departure);
    }

    /** Whether it came. */
    public boolean isComing() {
        return departure == null;
    }

    /** What a phone's link alone tells, oldest first. */
    static List<Passage> of(Link link) {
        List<Passage> passages = new ArrayList<>();
        Departure previous = link.health().previous();
        if (previous != null) {
            passages.add(gone(previous));
        }
        passages.add(new Passage(link.connectedAt(), null));
        Departure departure = link.departure();
        if (departure != null) {
            passages.add(gone(departure));
        }
        return passages;
    }
}
