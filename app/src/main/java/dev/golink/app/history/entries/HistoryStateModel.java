package dev.golink.app.history.entries;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;

/** Whether the server can store what happens. For the JavaFX thread only. */
public final class HistoryStateModel {
    private final Supplier<History> history;
    private final FxExecutor fx;
    private final ReadOnlyObjectWrapper<HistoryState.@Nullable Failing> failing = new ReadOnlyObjectWrapper<>();

    /** Creates the model, which knows nothing until {@link #watch} is called. */
    public HistoryStateModel(Supplier<History> history, FxExecutor fx) {
        this.history = history;
        this.fx = fx;
    }

    /** Follows the server until the returned watch is closed. */
    public Watch watch() {
        Inbox<HistoryState> told = new Inbox<>(fx, arrived -> take(arrived.getLast()));
        return history.get().watchState(told::put);
    }

    private void take(HistoryState now) {
        failing.set(switch (now) {
            case HistoryState.Storing _ -> null;
            case HistoryState.Failing because -> because;
        });
    }

    /** Why the server can't store; holds null while it can, or has not told. */
    public ReadOnlyObjectProperty<HistoryState.@Nullable Failing> failingProperty() {
        return failing.getReadOnlyProperty();
    }
}
