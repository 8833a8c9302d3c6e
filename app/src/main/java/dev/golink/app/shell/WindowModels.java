package dev.golink.app.shell;

import dev.golink.app.runs.RunsModel;
import dev.golink.app.shell.models.FirstStepsModel;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.app.shell.models.PaneModels;
import dev.golink.ui.settings.Settings;

/**
 * How a window stands. For putting the window together; a view is given those that it needs.
 *
 * @param pages      which page is open
 * @param panes      whether the panes beside the table are shown
 * @param firstSteps whether it has been said what to do with the first phone
 */
record WindowModels(PagesModel pages, PaneModels panes, FirstStepsModel firstSteps) {
    static WindowModels of(RunsModel runs, Settings settings) {
        return new WindowModels(new PagesModel(runs), PaneModels.of(settings), new FirstStepsModel(settings));
    }
}
