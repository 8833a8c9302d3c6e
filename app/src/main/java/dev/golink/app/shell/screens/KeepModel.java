package dev.golink.app.shell.screens;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import dev.golink.app.roster.PhoneRow;
import dev.golink.app.viewer.keep.Keep;
import dev.golink.server.fleet.PhoneId;

/** What can be kept of the selected phones. For the window's thread only. */
public final class KeepModel {
    private final Keep keep;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper one = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper recordable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper();
    private List<PhoneRow> selection = List.of();

    /** @param keep what keeps */
    KeepModel(Keep keep) {
        this.keep = keep;
        keep.recordings().countProperty().subscribe(_ -> refresh());
    }

    /** What keeps. */
    Keep keep() {
        return keep;
    }

    /** Sets the rows that the actions are for. */
    public void select(List<PhoneRow> selected) {
        selection = List.copyOf(selected);
        refresh();
    }

    /** Looks again at what makes sense; to be called when phones have changed. */
    public void refresh() {
        List<PhoneId> live = live();
        any.set(!live.isEmpty());
        one.set(selection.size() == 1 && !live.isEmpty());
        recordable.set(live.stream().anyMatch(id -> !keep.recordings().isGoing(id)));
        recorded.set(selected().stream().anyMatch(keep.recordings()::isGoing));
    }

    /** Whether any selected phone shares its screen. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Whether a single phone is selected, and shares its screen. */
    public ReadOnlyBooleanProperty oneProperty() {
        return one.getReadOnlyProperty();
    }

    /** Whether any selected phone shares its screen and is not recorded. */
    public ReadOnlyBooleanProperty recordableProperty() {
        return recordable.getReadOnlyProperty();
    }

    /** Whether any selected phone is recorded. */
    public ReadOnlyBooleanProperty recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /** Saves a screenshot of each selected phone. */
    public void screenshot() {
        keep.screenshots().save(selected());
    }

    /** Copies a screenshot of the selected phone. */
    public void copy() {
        keep.screenshots().copy(selected().getFirst());
    }

    /** Records the selected phones that share their screens. */
    public void record() {
        keep.recordings().start(live());
    }

    /** Ends the recordings of the selected phones. */
    public void stop() {
        keep.recordings().stop(selected());
    }

    /** Saves the last half minute of the selected phones. */
    public void replay() {
        keep.replays().save(selected());
    }

    private List<PhoneId> selected() {
        return selection.stream().map(PhoneRow::id).toList();
    }

    private List<PhoneId> live() {
        return selection.stream().filter(row -> row.phone().sharing().isShared()).map(PhoneRow::id).toList();
    }
}
