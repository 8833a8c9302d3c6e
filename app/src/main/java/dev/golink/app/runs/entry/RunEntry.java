package dev.golink.app.runs.entry;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.time.Moment;

/**
 * One phone's part in a run. The object stays the same while the run is displayed; only its state changes. For the
 * JavaFX thread only.
 */
public final class RunEntry {
    private final Run run;
    private final PhoneId id;
    private final ReadOnlyObjectWrapper<EntryState> state = new ReadOnlyObjectWrapper<>(new EntryState.Waiting());
    private @Nullable Moment sentAt;
    private Moment since;

    RunEntry(Run run, PhoneId id, Moment now) {
        this.run = run;
        this.id = id;
        this.since = now;
    }

    /** The phone's ID; the phone may have been forgotten since. */
    public PhoneId id() {
        return id;
    }

    /** The run that this entry belongs to. */
    public Run run() {
        return run;
    }

    /** The current state. */
    public EntryState state() {
        return state.get();
    }

    /** The state, as a property. */
    public ReadOnlyObjectProperty<EntryState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The current stage. */
    public RunStage stage() {
        return state().stage();
    }

    /** When the current state began. */
    public Moment since() {
        return since;
    }

    /** When the command was sent; null if it was not sent, or if the time is unknown. */
    public @Nullable Moment sentAt() {
        return sentAt;
    }

    /**
     * Sets a new state.
     *
     * @param sent when the command was sent; null if it was not sent, or if the time is unknown
     */
    public void become(EntryState next, @Nullable Moment sent, Moment now) {
        sentAt = sent;
        since = now;
        state.set(next);
    }

    @Override
    public String toString() {
        return id() + " " + state();
    }
}
