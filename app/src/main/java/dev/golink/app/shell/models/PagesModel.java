package dev.golink.app.shell.models;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.entry.Run;

/** The open page of the window. For the JavaFX thread only. */
public final class PagesModel {
    private final ObjectProperty<ConsolePage> page = new SimpleObjectProperty<>(ConsolePage.PHONES);
    private final RunsModel runs;

    /** @param runs the runs that the page of runs shows */
    public PagesModel(RunsModel runs) {
        this.runs = runs;
    }

    /** The open page. */
    public ObjectProperty<ConsolePage> pageProperty() {
        return page;
    }

    /** Opens the details of a run; opens all runs if it is null. */
    public void openRun(@Nullable Run run) {
        runs.shownProperty().set(run);
        page.set(ConsolePage.RUNS);
    }

    /** Opens the details of the run with this number; opens all runs if the run is no longer stored. */
    public void openRun(long number) {
        openRun(runs.runs().stream().filter(run -> run.number() == number).findFirst().orElse(null));
    }
}
