package dev.golink.app.runs.entry;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.time.Moment;

/**
 * One phone's part in a run. It stays the same object for as long as it is looked at; what changes, changes inside. For the
 * window's thread only.
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

    /** Which phone; it may have been forgotten since. */
    public PhoneId id() {
        return id;
    }

    /** The run it is part of. */
    public Run run() {
        return run;
    }

    /** How it stands. */
    public EntryState state() {
        return state.get();
    }

    /** How it stands, now and later. */
    public ReadOnlyObjectProperty<EntryState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How far it has come. */
    public RunStage stage() {
        return state().stage();
    }

    /** Since when it stands like this. */
    public Moment since() {
        return since;
    }

    /** When the command went out; null if it did not, or nobody knows. */
    public @Nullable Moment sentAt() {
        return sentAt;
    }

    /**
     * It stands like this now.
     *
     * @param sent when the command went out; null if it did not, or nobody knows
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
