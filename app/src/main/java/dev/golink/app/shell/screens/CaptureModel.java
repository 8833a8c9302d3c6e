package dev.golink.app.shell.screens;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.question.ExclusionReason;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.screens.capture.Capture;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.roster.PhoneRow;

/** The capture actions for the selected phones. For the JavaFX thread only. */
public final class CaptureModel {
    private final Capture capture;
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> any = nothingSelected();
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> one = nothingSelected();
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> recordable = nothingSelected();
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> recorded = nothingSelected();
    private List<PhoneRow> selection = List.of();

    /** @param capture takes the captures */
    CaptureModel(Capture capture) {
        this.capture = capture;
        capture.recordings().countProperty().subscribe(_ -> refresh());
    }

    /** Takes the captures. */
    Capture capture() {
        return capture;
    }

    /** Sets the selected rows, to which the actions apply. */
    public void select(List<PhoneRow> selected) {
        selection = List.copyOf(selected);
        refresh();
    }

    /** Computes again which actions are possible. To be called when phones have changed. */
    public void refresh() {
        List<PhoneId> live = live();
        Obstacle nobody = nobody(live);
        any.set(nobody);
        one.set(selection.size() > 1 ? Obstacle.Plain.NOT_ALONE : nobody);
        boolean allRecorded = live.stream().allMatch(capture.recordings()::isGoing);
        recordable.set(nobody == null && allRecorded ? Obstacle.Plain.ALL_RECORDED : nobody);
        boolean noneRecorded = selected().stream().noneMatch(capture.recordings()::isGoing);
        recorded.set(noneRecorded ? Obstacle.Plain.NONE_RECORDED : null);
    }

    private @Nullable Obstacle nobody(List<PhoneId> live) {
        if (selection.isEmpty()) {
            return Obstacle.Plain.NOTHING_SELECTED;
        }
        return live.isEmpty() ? new Obstacle.AllLeftOut(Map.of(ExclusionReason.NOT_SHARING, selection.size())) : null;
    }

    private static ReadOnlyObjectWrapper<@Nullable Obstacle> nothingSelected() {
        return new ReadOnlyObjectWrapper<>(Obstacle.Plain.NOTHING_SELECTED);
    }

    /** Why no selected phone's screen can be captured; holds null if any shares its screen. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> anyObstacleProperty() {
        return any.getReadOnlyProperty();
    }

    /** Why no screen can be copied; holds null if a single phone is selected and shares its screen. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> oneObstacleProperty() {
        return one.getReadOnlyProperty();
    }

    /** Why no screen can be recorded; holds null if any selected phone shares its screen and is not recorded yet. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> recordObstacleProperty() {
        return recordable.getReadOnlyProperty();
    }

    /** Why no recording can be stopped; holds null if any selected phone is recorded. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> stopObstacleProperty() {
        return recorded.getReadOnlyProperty();
    }

    /** Saves a screenshot of each selected phone. */
    public void screenshot() {
        capture.screenshots().save(selected());
    }

    /** Copies a screenshot of the selected phone to the clipboard. */
    public void copy() {
        capture.screenshots().copy(selected().getFirst());
    }

    /** Records the selected phones that share their screens. */
    public void record() {
        capture.recordings().start(live());
    }

    /** Stops the recordings of the selected phones. */
    public void stop() {
        capture.recordings().stop(selected());
    }

    /** Saves the last 30 seconds of the selected phones' screens. */
    public void replay() {
        capture.replays().save(selected());
    }

    private List<PhoneId> selected() {
        return selection.stream().map(PhoneRow::id).toList();
    }

    private List<PhoneId> live() {
        return selection.stream().filter(row -> row.phone().sharing().isShared()).map(PhoneRow::id).toList();
    }
}
