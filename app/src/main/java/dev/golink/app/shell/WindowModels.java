package dev.golink.app.shell;

import dev.golink.app.runs.RunsModel;
import dev.golink.app.shell.models.FirstStepsModel;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.app.shell.models.PaneModels;
import dev.golink.ui.settings.Settings;

/**
 * The models of a window's state. For building the window; each view gets only the models that it needs.
 *
 * @param pages      the open page
 * @param panes      whether the panes beside the table are shown
 * @param firstSteps whether the hint for the first phone has been shown
 */
record WindowModels(PagesModel pages, PaneModels panes, FirstStepsModel firstSteps) {
    static WindowModels of(RunsModel runs, Settings settings) {
        return new WindowModels(new PagesModel(runs), PaneModels.of(settings), new FirstStepsModel(settings));
    }
}
