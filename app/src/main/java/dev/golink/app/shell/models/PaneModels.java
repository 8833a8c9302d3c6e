package dev.golink.app.shell.models;

import dev.golink.app.panes.PaneModel;
import dev.golink.ui.settings.Settings;

/**
 * The state and width of the panes beside the table.
 *
 * @param names   the pane of groups and tags
 * @param details the pane of the selected phones' details
 */
public record PaneModels(PaneModel names, PaneModel details) {
    /** Creates the models from the settings. */
    public static PaneModels of(Settings settings) {
        return new PaneModels(new PaneModel(settings, "groups", 168, 132, 360),
                new PaneModel(settings, "details", 300, 240, 560));
    }
}
