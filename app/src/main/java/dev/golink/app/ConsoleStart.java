package dev.golink.app;

import java.io.IOException;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.LoggerFactory;

import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.Place;
import dev.golink.app.words.Words;

/** Starts the window with its own server. Apart from this class, nothing that is loaded without a window knows JavaFX. */
final class ConsoleStart {
    private ConsoleStart() {}

    /** Starts server and window; returns an exit code, or {@link Launcher#RUNNING}. */
    static int start(Options options) throws IOException {
        Launcher.RunningServer running = Launcher.RunningServer.start(options);
        try {
            Platform.startup(() -> show(running, options));
        } catch (RuntimeException | LinkageError e) {
            // Whatever the system lacks, JavaFX tells it in many ways; the log has the whole of it.
            LoggerFactory.getLogger(ConsoleStart.class).error("The window could not be opened.", e);
            Launcher.complain("the window could not be opened (" + e.getMessage() + "); the log in " + options.data()
                    + " says more, and --headless runs the server alone");
            running.close();
            return 1;
        }
        EndOfProcess.whenItComes(running::close);
        Launcher.announce(running.server());
        return Launcher.RUNNING;
    }

    private static void show(Launcher.RunningServer running, Options options) {
        Place place = new Place(running.server().endpoints(), options.server().operator());
        // The end of the window is the end of the process; what is to be closed is closed there.
        new ConsoleWindow(new Stage(), running.server(), place, Words.of(Locale.getDefault()), () -> System.exit(0))
                .show();
    }
}
