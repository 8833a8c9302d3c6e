package dev.golink.server.history;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;

/** Tells listeners, on the fleet's thread, whether the history can be stored. Any thread may call it. */
final class StateWatches {
    private static final Logger LOG = LoggerFactory.getLogger(StateWatches.class);

    private final Executor fleet;
    private final Listeners<Consumer<HistoryState>> listeners = new Listeners<>();
    /** Only for the fleet's thread. */
    private HistoryState state = new HistoryState.Storing();

    StateWatches(Executor fleet) {
        this.fleet = fleet;
    }

    /** Tells each listener a new state. */
    void become(HistoryState next) {
        onFleet(() -> {
            state = next;
            listeners.notifyEach(listener -> listener.accept(next));
        });
    }

    Watch add(Consumer<HistoryState> listener) {
        StoppableListener stoppable = new StoppableListener(listener);
        onFleet(() -> {
            listeners.notifyEach(stoppable, each -> each.accept(state));
            listeners.add(stoppable);
        });
        return () -> {
            stoppable.stopped = true;
            onFleet(() -> listeners.remove(stoppable));
        };
    }

    private void onFleet(Runnable task) {
        try {
            fleet.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.trace("The server has ended, so that nobody watches the history any more.", e);
        }
    }

    /** A listener that hears nothing after its watch was closed. */
    private static final class StoppableListener implements Consumer<HistoryState> {
        private final Consumer<HistoryState> listener;
        private volatile boolean stopped;

        StoppableListener(Consumer<HistoryState> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(HistoryState state) {
            if (!stopped) {
                listener.accept(state);
            }
        }
    }
}
