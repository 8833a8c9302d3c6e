package dev.golink.ui.feed;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the JavaFX thread fetch what other threads have put somewhere. A thread first puts its item down and then calls
 * {@link #ring}. The JavaFX thread fetches once a pulse until nothing is left. Any number of items put down before a
 * fetch cost one wake-up.
 */
final class PulseSignal {
    private static final Logger LOG = LoggerFactory.getLogger(PulseSignal.class);

    private final AtomicBoolean rung = new AtomicBoolean();
    private final FxExecutor fx;
    private final BooleanSupplier fetch;

    /** @param fetch called on the JavaFX thread; takes all items there are and returns whether there were any */
    PulseSignal(FxExecutor fx, BooleanSupplier fetch) {
        this.fx = fx;
        this.fetch = fetch;
    }

    /** Signals that there is something to fetch. Any thread may call it. */
    void ring() {
        if (!rung.getAndSet(true)) {
            fx.eachPulse(this::answer);
        }
    }

    private boolean answer() {
        if (fetched()) {
            return true;
        }
        rung.set(false);
        // An item may have been put down between the fetch and the reset of the flag; its ring() did nothing, so fetch
        // again.
        return fetched() && !rung.getAndSet(true);
    }

    private boolean fetched() {
        try {
            return fetch.getAsBoolean();
        } catch (RuntimeException e) {
            // An item that can't be shown must not stop the items after it.
            LOG.error("Showing changes of the fleet in the window failed.", e);
            return true;
        }
    }
}
