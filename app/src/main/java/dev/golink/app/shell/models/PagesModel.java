package dev.golink.app.shell.models;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.entry.Run;

/** Which page of the window is open. For the window's thread only. */
public final class PagesModel {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PHONES);
    private final RunsModel runs;

    /** @param runs what the page of runs shows */
    public PagesModel(RunsModel runs) {
        this.runs = runs;
    }

    /** The page that is open. */
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** Opens the details of a run, or all runs if it is null. */
    public void openRun(@Nullable Run run) {
        runs.shownProperty().set(run);
        page.set(Page.RUNS);
    }

    /** Opens the details of the run of this number, or all runs if it is forgotten by now. */
    public void openRun(long number) {
        openRun(runs.runs().stream().filter(run -> run.number() == number).findFirst().orElse(null));
    }
}
