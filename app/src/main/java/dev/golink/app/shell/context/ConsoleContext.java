package dev.golink.app.shell.context;

import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.time.ConsoleClock;

/**
 * The surroundings of a console. For the JavaFX thread only.
 *
 * @param consoleServer the server, and the operator who works there
 * @param services      the services of this computer
 * @param preferences   the operator's preferences
 */
public record ConsoleContext(ConsoleServer consoleServer, ConsoleServices services, PreferencesModel preferences) {
    /** The clock for times, in its own zone, and for measuring. */
    public ConsoleClock clock() {
        return services.clock();
    }

    /** Hands work over to the JavaFX thread. */
    public FxExecutor fx() {
        return services.fx();
    }

    /** The console's settings. */
    public Settings settings() {
        return services.settings();
    }
}
