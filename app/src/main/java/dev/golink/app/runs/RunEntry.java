package dev.golink.app.runs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.Request;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.time.Moment;

/**
 * One phone's part in a run. It stays the same object for as long as the run is remembered; what changes, changes inside.
 * For the window's thread only.
 */
public final class RunEntry {
    private final PhoneRow row;
    private final Run run;
    private final ReadOnlyObjectWrapper<EntryState> state = new ReadOnlyObjectWrapper<>(new EntryState.Waiting());
    private Request.@Nullable Pending request;
    private @Nullable Moment sentAt;
    private Moment since;

    RunEntry(Run run, PhoneRow row, Moment now) {
        this.run = run;
        this.row = row;
        this.since = now;
    }

    /** Which phone. */
    public PhoneId id() {
        return row.id();
    }

    /** The phone's row as it was when the run began; the phone may have been forgotten since. */
    public PhoneRow row() {
        return row;
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
    public Stage stage() {
        return state().stage();
    }

    /** Since when it stands like this. */
    public Moment since() {
        return since;
    }

    /** When the command went out; null if it did not. */
    public @Nullable Moment sentAt() {
        return sentAt;
    }

    void become(EntryState next, Moment now) {
        if (next.stage() == Stage.OUT) {
            sentAt = now;
        }
        run.moved(this, stage(), next.stage());
        since = now;
        state.set(next);
    }

    /** Shows in the phone's row that an answer is waited for. */
    void request(Request.Pending pending) {
        request = pending;
        row.requestProperty().set(pending);
    }

    /** The request that the row shows for this entry; null if it shows another one by now, or none. */
    Request.@Nullable Pending shownRequest() {
        return request != null && row.request().equals(request) ? request : null;
    }

    @Override
    public String toString() {
        return id() + " " + state();
    }
}
