package dev.golink.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.slf4j.LoggerFactory;

import dev.golink.app.command.Options;
import dev.golink.app.link.ServerLink;
import dev.golink.app.preferences.Preferences;
import dev.golink.app.preferences.Start;
import dev.golink.app.process.CrashReports.Crash;
import dev.golink.app.process.EndOfProcess;
import dev.golink.app.process.Terminal;
import dev.golink.app.process.WindowEnd;
import dev.golink.app.settings.Settings;
import dev.golink.app.settings.SettingsFile;
import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.place.Place;
import dev.golink.app.shell.place.Surroundings;
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

    /**
     * Starts what the window shows, and the window.
     *
     * @param crash of the last run, to be said in the window
     * @return an exit code, or {@link EndOfProcess#RUNNING}
     */
    static int start(Options options, Optional<Crash> crash) throws IOException {
        SettingsFile settings = SettingsFile.open(options.data().resolve("console.json"),
                Clock.system(ZoneId.systemDefault()));
        Start chosen = settings.get(Preferences.SECTION).start();
        StartPlan plan = StartPlan.of(options, chosen);
        List<Function<Words, String>> troubles = new ArrayList<>(plan.troubles());
        crash.ifPresent(one -> troubles.add(new CrashWords(one)));
        URI server = plan.options().connect();
        return server == null ? startHere(plan, chosen, troubles, settings)
                : startAfar(server, plan.options(), chosen, troubles, settings);
    }

    private static int startHere(StartPlan plan, Start chosen, List<Function<Words, String>> troubles,
            SettingsFile settings) throws IOException {
        RunningServer running = server(plan, chosen, troubles);
        Options options = plan.options();
        Place place = new Place.Here(running.server().endpoints(), options.server().operator());
        int exit = open(new Shown(running.server(), place, chosen.minimised(), troubles), running::close, options,
                settings);
        if (exit == EndOfProcess.RUNNING) {
            Terminal.announce(running.server());
        }
        return exit;
    }

    /** The server on the ports that were chosen, or, if those can't be had, on the usual ones. */
    private static RunningServer server(StartPlan plan, Start chosen, List<Function<Words, String>> troubles)
            throws IOException {
        try {
            return RunningServer.start(plan.options());
        } catch (IOException e) {
            if (!plan.hasAnother()) {
                throw e;
            }
            LoggerFactory.getLogger(ConsoleStart.class).warn("The ports of the preferences can't be used.", e);
            troubles.add(StartPlan.portsTrouble(chosen, _ -> String.valueOf(e.getMessage())));
            return RunningServer.start(plan.usual());
        }
    }

    private static int startAfar(URI server, Options options, Start chosen, List<Function<Words, String>> troubles,
            SettingsFile settings) {
        OperatorId operator = options.server().operator();
        RemoteFleet fleet = RemoteFleet.dial(server, operator);
        Place place = new Place.Afar(server, operator, ServerLink.of(fleet));
        return open(new Shown(fleet, place, chosen.minimised(), troubles), fleet::close, options, settings);
    }

    private static int open(Shown shown, Runnable close, Options options, SettingsFile settings) {
        WindowEnd end = new WindowEnd(ConsoleStart::closeWindows);
        try {
            Platform.setImplicitExit(false);
            // Awaited: a process that is told to end while its window is being made would end in the middle of JavaFX.
            CompletableFuture<Void> made = new CompletableFuture<>();
            Platform.startup(() -> {
                try {
                    show(shown, settings, options.data(), end);
                } finally {
                    made.complete(null);
                }
            });
            made.join();
        } catch (RuntimeException | LinkageError e) {
            // Whatever the system lacks, JavaFX tells it in many ways; the log has the whole of it.
            LoggerFactory.getLogger(ConsoleStart.class).error("The window could not be opened.", e);
            Terminal.complain("the window could not be opened (" + e.getMessage() + "); the log in " + options.data()
                    + " says more, and --headless runs the server alone");
            close.run();
            return 1;
        }
        EndOfProcess.whenItComes(end, () -> {
            close.run();
            settings.close();
        });
        return EndOfProcess.RUNNING;
    }

    private static void show(Shown shown, Settings settings, Path data, WindowEnd end) {
        Stage stage = new Stage();
        stage.setIconified(shown.minimised);
        // The end of the window is the end of the process; what is to be closed is closed there.
        ConsoleWindow window = new ConsoleWindow(stage, shown.fleet, shown.place, Words.of(Locale.getDefault()),
                end::begin, Surroundings.ofThisComputer(settings, data));
        window.trouble(words -> shown.troubles.stream().map(one -> one.apply(words)).collect(Collectors.joining("\n")));
        window.show();
    }

    /** Returns when the last frame is painted and JavaFX is gone. */
    private static void closeWindows() {
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Platform.exit();
    }

    /**
     * What the window shows.
     *
     * @param fleet     the phones
     * @param place     which server they are on
     * @param minimised whether the window waits in the taskbar
     * @param troubles  what of the preferences could not be followed
     */
    private record Shown(Fleet fleet, Place place, boolean minimised, List<Function<Words, String>> troubles) {}
}
