package dev.golink.app;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.LoggerFactory;

import dev.golink.app.link.ServerLink;
import dev.golink.app.settings.Settings;
import dev.golink.app.settings.SettingsFile;
import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.Place;
import dev.golink.app.shell.Surroundings;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.remote.RemoteFleet;

/**
 * Starts the window, with its own server or attached to one elsewhere. Apart from this class, nothing that is loaded
 * without a window knows JavaFX.
 */
final class ConsoleStart {
    private ConsoleStart() {}

    /** Starts what the window shows, and the window; returns an exit code, or {@link Launcher#RUNNING}. */
    static int start(Options options) throws IOException {
        URI server = options.connect();
        return server == null ? startHere(options) : startAfar(server, options);
    }

    private static int startHere(Options options) throws IOException {
        Launcher.RunningServer running = Launcher.RunningServer.start(options);
        Place place = new Place.Here(running.server().endpoints(), options.server().operator());
        int exit = open(running.server(), place, running::close, options);
        if (exit == Launcher.RUNNING) {
            Launcher.announce(running.server());
        }
        return exit;
    }

    private static int startAfar(URI server, Options options) {
        OperatorId operator = options.server().operator();
        RemoteFleet fleet = RemoteFleet.dial(server, operator);
        return open(fleet, new Place.Afar(server, operator, ServerLink.of(fleet)), fleet::close, options);
    }

    private static int open(Fleet fleet, Place place, Runnable close, Options options) {
        SettingsFile settings = SettingsFile.open(options.data().resolve("console.json"),
                Clock.system(ZoneId.systemDefault()));
        try {
            Platform.startup(() -> show(fleet, place, settings));
        } catch (RuntimeException | LinkageError e) {
            // Whatever the system lacks, JavaFX tells it in many ways; the log has the whole of it.
            LoggerFactory.getLogger(ConsoleStart.class).error("The window could not be opened.", e);
            Launcher.complain("the window could not be opened (" + e.getMessage() + "); the log in " + options.data()
                    + " says more, and --headless runs the server alone");
            close.run();
            return 1;
        }
        EndOfProcess.whenItComes(() -> {
            close.run();
            settings.close();
        });
        return Launcher.RUNNING;
    }

    private static void show(Fleet fleet, Place place, Settings settings) {
        // The end of the window is the end of the process; what is to be closed is closed there.
        new ConsoleWindow(new Stage(), fleet, place, Words.of(Locale.getDefault()), () -> System.exit(0),
                Surroundings.ofThisComputer(settings)).show();
    }
}
