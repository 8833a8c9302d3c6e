package dev.golink.ui.feed;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the window's thread when there is something to fetch, once for however many things have come: whoever brings
 * something rings after putting it down, and the window's thread fetches once a pulse until nothing is left.
 */
final class Doorbell {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final AtomicBoolean rung = new AtomicBoolean();
    private final Crossing crossing;
    private final BooleanSupplier fetch;

    /** @param fetch called on the window's thread; takes what there is and returns whether there was anything */
    Doorbell(Crossing crossing, BooleanSupplier fetch) {
        this.crossing = crossing;
        this.fetch = fetch;
    }

    /** Says that something lies there; any thread. */
    void ring() {
        if (!rung.getAndSet(true)) {
            crossing.eachPulse(this::answer);
        }
    }

    private boolean answer() {
        if (fetched()) {
            return true;
        }
        rung.set(false);
        // Something may have been put down after the look and before the flag fell; its ring went unheard.
        return fetched() && !rung.getAndSet(true);
    }

    private boolean fetched() {
        try {
            return fetch.getAsBoolean();
        } catch (RuntimeException e) {
            // One thing that can't be shown must not stop everything that comes after it.
            LOG.error("Showing what came from the fleet failed", e);
            return true;
        }
    }
}
