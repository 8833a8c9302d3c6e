package dev.golink.app.shell.screens;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.question.LeftOut;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.screens.keep.Keep;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.roster.PhoneRow;

/** What can be kept of the selected phones. For the window's thread only. */
public final class KeepModel {
    private final Keep keep;
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> any = nothingSelected();
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> one = nothingSelected();
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> recordable = nothingSelected();
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> recorded = nothingSelected();
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
        Obstacle nobody = nobody(live);
        any.set(nobody);
        one.set(selection.size() > 1 ? Obstacle.Plain.NOT_ALONE : nobody);
        boolean allRecorded = live.stream().allMatch(keep.recordings()::isGoing);
        recordable.set(nobody == null && allRecorded ? Obstacle.Plain.ALL_RECORDED : nobody);
        boolean noneRecorded = selected().stream().noneMatch(keep.recordings()::isGoing);
        recorded.set(noneRecorded ? Obstacle.Plain.NONE_RECORDED : null);
    }

    private @Nullable Obstacle nobody(List<PhoneId> live) {
        if (selection.isEmpty()) {
            return Obstacle.Plain.NOTHING_SELECTED;
        }
        return live.isEmpty() ? new Obstacle.AllLeftOut(Map.of(LeftOut.NOT_SHARING, selection.size())) : null;
    }

    private static ReadOnlyObjectWrapper<@Nullable Obstacle> nothingSelected() {
        return new ReadOnlyObjectWrapper<>(Obstacle.Plain.NOTHING_SELECTED);
    }

    /** Why no selected phone's screen can be kept; null in it if any shares its screen. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> anyObstacleProperty() {
        return any.getReadOnlyProperty();
    }

    /** Why no screen can be copied; null in it if a single phone is selected, and shares its screen. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> oneObstacleProperty() {
        return one.getReadOnlyProperty();
    }

    /** Why nothing can be recorded; null in it if any selected phone shares its screen and is not recorded. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> recordObstacleProperty() {
        return recordable.getReadOnlyProperty();
    }

    /** Why no recording can be ended; null in it if any selected phone is recorded. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> stopObstacleProperty() {
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
