package dev.golink.app.shell.models;

import dev.golink.app.panes.PaneModel;
import dev.golink.ui.settings.Settings;

/**
 * Whether the panes beside the table are shown, and how wide.
 *
 * @param names   the groups and tags
 * @param details the details of the selection
 */
public record PaneModels(PaneModel names, PaneModel details) {
    /** Makes them, as they are remembered. */
    public static PaneModels of(Settings settings) {
        return new PaneModels(new PaneModel(settings, "groups", 168, 132, 360),
                new PaneModel(settings, "details", 300, 240, 560));
    }
}
