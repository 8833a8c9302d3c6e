package dev.golink.server.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.history.file.ConnectedMinute;
import dev.golink.server.history.file.ConnectedSteps;

/** Gathers how many phones were connected, for each minute by the wall clock. For one thread only. */
final class MinuteCounts {
    /** Those of a day. If the files can't be written for longer, the oldest are dropped. */
    private static final int MOST = 24 * 60;

    private final List<ConnectedMinute> over = new ArrayList<>();
    private @Nullable ConnectedMinute present;
    /** The present minute as it was stored last. */
    private @Nullable ConnectedMinute storedPresent;
    private int connected;

    /** Takes a number. If it is of another minute, with a number from before, the last minute is over. */
    void add(Instant at, int now) {
        long minute = ConnectedSteps.minute(at);
        ConnectedMinute before = present;
        if (before == null || before.minute() != minute) {
            finish();
            before = new ConnectedMinute(minute, connected, connected);
        }
        connected = now;
        present = before.with(now);
    }

    /** Ends the present minute. */
    void finish() {
        if (present != null) {
            over.add(present);
            present = null;
        }
        if (over.size() > MOST) {
            over.removeFirst();
        }
    }

    /** The minutes that are not stored: those that are over, and the present one if it has changed. */
    List<ConnectedMinute> unstored() {
        List<ConnectedMinute> unstored = new ArrayList<>(over);
        if (present != null && !present.equals(storedPresent)) {
            unstored.add(present);
        }
        return List.copyOf(unstored);
    }

    /** Drops minutes that are stored now. */
    void stored(List<ConnectedMinute> stored) {
        over.removeAll(stored);
        if (present != null && stored.contains(present)) {
            storedPresent = present;
        }
    }
}
