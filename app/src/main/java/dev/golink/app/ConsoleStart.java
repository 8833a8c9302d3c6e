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
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import com.sun.glass.ui.Application;
import org.slf4j.LoggerFactory;

import dev.golink.app.adb.AdbComputer;
import dev.golink.app.command.Options;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.join.AddressModel;
import dev.golink.app.link.ConsoleTokens;
import dev.golink.app.link.KnownServers;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.link.ServerLink;
import dev.golink.app.link.ServerTokens;
import dev.golink.app.preferences.Preferences;
import dev.golink.app.preferences.StartPreferences;
import dev.golink.app.process.Fonts;
import dev.golink.app.process.ProcessShutdown;
import dev.golink.app.process.WindowShutdown;
import dev.golink.app.process.instance.Instance;
import dev.golink.app.process.instance.OwnServer;
import dev.golink.app.process.instance.ServerInstance;
import dev.golink.app.process.record.CrashReports.Crash;
import dev.golink.app.process.record.ProcessRecord;
import dev.golink.app.process.record.Terminal;
import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.ConsoleServices;
import dev.golink.app.shell.dialogs.LinkQuestion;
import dev.golink.server.ServerCertificates;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkSecurity;
import dev.golink.server.threads.FatalErrors;
import dev.golink.ui.settings.SettingsFile;
import dev.golink.ui.texts.Texts;

/**
 * Starts the window, with its own server or attached to a remote server. Of the classes that a process without a window
 * loads, only this one refers to JavaFX.
 */
final class ConsoleStart {
    private ConsoleStart() {}

    /**
     * Starts or connects to the server, and opens the window.
     *
     * @param toolkit  starting or started; ended by the caller if the window cannot be opened
     * @param crash    crash of the last run, to be shown in the window
     * @param instance this process as the one with the window; second starts reach the window from now on
     * @return an exit code, or {@link ProcessShutdown#RUNNING}
     */
    static int start(Options options, Toolkit toolkit, ProcessRecord record, Optional<Crash> crash,
            Instance instance) throws IOException {
        WindowRequests requests = WindowRequests.of(options, Platform::runLater);
        instance.listen(requests);
        SettingsFile settings = SettingsFile.open(options.data().resolve("console.json"),
                Clock.system(ZoneId.systemDefault()));
        StartPreferences chosen = settings.get(Preferences.SECTION).start();
        StartPlan plan = StartPlan.of(options, chosen);
        List<Function<Texts, String>> troubles = new ArrayList<>(plan.troubles());
        if (!record.isKept()) {
            troubles.add(texts -> texts.text("trouble.data", options.data().toString()));
        }
        crash.ifPresent(one -> troubles.add(new CrashTexts(one)));
        ServerAddress server = plan.options().connect();
        Run run = new Run(toolkit, options.data(), settings, record, instance, requests);
        return server == null ? startHere(plan, chosen, troubles, run)
                : startAfar(server, plan, chosen, troubles, run);
    }

    private static int startHere(StartPlan plan, StartPreferences chosen, List<Function<Texts, String>> troubles,
            Run run)
            throws IOException {
        ServerInstance serverInstance = ServerInstance.begin(plan.options().data());
        RunningServer running = server(plan, chosen, troubles);
        running.tell(serverInstance);
        running.server().operatorHere();
        ConsoleServer consoleServer = new ConsoleServer.Here(new AddressModel(running.server()),
                plan.options().server().operator(), new OwnBridge(running.server(), plan.options().adb()));
        int exit = open(new ShownFleet(running.server(), consoleServer, chosen.minimised(), troubles,
                Optional.of(running.server().certificates())), () -> {
                    running.close();
                    serverInstance.close();
                }, run);
        if (exit == ProcessShutdown.RUNNING) {
            Terminal.announce(running.server());
        }
        return exit;
    }

    /** Starts the server on the chosen ports, or on the usual ones if the chosen ports are not available. */
    private static RunningServer server(StartPlan plan, StartPreferences chosen, List<Function<Texts, String>> troubles)
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

    private static int startAfar(ServerAddress address, StartPlan plan, StartPreferences chosen,
            List<Function<Texts, String>> troubles, Run run) throws IOException {
        URI server = address.server();
        ServerTokens tokens = new ServerTokens(run.data);
        Optional<OperatorId> account = tokens.of(server).map(ServerTokens.Kept::name)
                .filter(_ -> !plan.options().isSet("--name"));
        OperatorId operator = account.orElse(plan.options().server().operator());
        KnownServers known = new KnownServers(run.settings);
        boolean byLink = plan.options().link() != null;
        if (byLink && known.contradict(address)) {
            troubles.add(LinkQuestion.otherKey(address, known));
        }
        LinkSecurity security = new LinkSecurity(trust(address, byLink, plan.options().trust(), known),
                pins -> Platform.runLater(() -> known.keep(server, pins)),
                new ConsoleTokens(server, tokens, run.data, () -> OwnServer.isAt(run.data, server)));
        RemoteFleet fleet = RemoteFleet.dial(new ConsoleName(server, operator, plan.named() || account.isPresent()),
                security);
        ConsoleServer consoleServer = new ConsoleServer.Afar(server, operator, ServerLink.of(fleet));
        return open(new ShownFleet(fleet, consoleServer, chosen.minimised(), troubles, Optional.empty()), fleet::close,
                run);
    }

    /** How the server is known: by the options, otherwise by its address and what was kept of it. */
    private static ServerTrust trust(ServerAddress address, boolean byLink, ServerTrustOptions.Chosen options,
            KnownServers known) throws IOException {
        Optional<ServerTrust> byOptions = options.trust();
        if (byOptions.isPresent() && !(byOptions.get() instanceof ServerTrust.Pinned)) {
            return byOptions.get();
        }
        return options.pins().isEmpty() ? known.trust(address, byLink)
                : known.trust(new ServerAddress(address.server(), options.pins()), false);
    }

    private static int open(ShownFleet shownFleet, Runnable close, Run run) {
        WindowShutdown end = new WindowShutdown(() -> {
            run.instance.endListening();
            closeWindows();
        });
        CompletableFuture<Void> made = new CompletableFuture<>();
        try {
            // Waits for the window: a process asked to end while its window is being made would end in the middle of
            // JavaFX.
            run.toolkit.run(() -> make(made, () -> show(shownFleet, run, made, end)));
            made.join();
        } catch (RuntimeException | LinkageError e) {
            // JavaFX reports a missing system feature in many ways; the log has all details.
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            LoggerFactory.getLogger(ConsoleStart.class).error("The window could not be opened.", cause);
            Terminal.complain("can't open the window (" + cause + "); see the log in "
                    + run.data.resolve("logs") + ", or use --headless to run the server without a window");
            close.run();
            run.settings.close();
            return 1;
        }
        ProcessShutdown.whenItComes(end, () -> {
            run.record.close();
            close.run();
            run.settings.close();
            run.instance.close();
        });
        return ProcessShutdown.RUNNING;
    }

    /** Passes on every failure until the window is painted, so that no process goes on running without a window. */
    static void make(CompletableFuture<Void> made, Supplier<Stage> window) {
        Thread fx = Thread.currentThread();
        fx.setUncaughtExceptionHandler((_, e) -> made.completeExceptionally(e));
        var _ = made.whenComplete((_, _) -> fx.setUncaughtExceptionHandler(null));
        try {
            Stage stage = window.get();
            if (stage.isIconified()) {
                made.complete(null);
            } else {
                whenLaidOut(stage.getScene(), () -> made.complete(null));
            }
        } catch (Throwable e) { // every failure is passed on
            FatalErrors.rethrow(e);
            made.completeExceptionally(e);
        }
    }

    private static void whenLaidOut(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
        Platform.requestNextPulse();
    }

    private static Stage show(ShownFleet shownFleet, Run run, CompletableFuture<Void> made, WindowShutdown end) {
        nameWindows();
        Stage stage = new Stage();
        stage.setIconified(shownFleet.minimised);
        // Closing the window ends the process, unless the window failed, because the failure is being reported already.
        Runnable closed = () -> {
            if (!made.isCompletedExceptionally()) {
                end.begin();
            }
        };
        ConsoleWindow window = new ConsoleWindow(stage, shownFleet.fleet, shownFleet.consoleServer,
                Texts.of(Locale.getDefault()),
                closed, ConsoleServices.ofThisComputer(run.settings, run.data, AdbComputer.ofThisComputer()));
        window.trouble(
                texts -> shownFleet.troubles.stream().map(one -> one.apply(texts)).collect(Collectors.joining("\n")));
        window.show();
        shownFleet.certificates.ifPresent(window::askAboutCa);
        run.record.last().ifPresent(last -> window.showNotice(LastRunNotice.of(last)));
        Thread.ofPlatform().daemon().name("golink-fonts").start(() -> warnOfMissingChinese(window));
        run.requests.window().complete(window);
        return stage;
    }

    /** Looks for Chinese letters beside the window's first painting, because it takes longer than a frame. */
    private static void warnOfMissingChinese(ConsoleWindow window) {
        if (!Fonts.showChinese()) {
            Platform.runLater(window::warnOfMissingChinese);
        }
    }

    /**
     * Gives all windows their class under X11, which is StartupWMClass in golink.desktop. Desktops find the name and the
     * icon of a window by its class. JavaFX has no public method for this, and its default class is "java".
     */
    private static void nameWindows() {
        Application.GetApplication().setName("GoLink");
    }

    /** Closes all windows; returns when the last frame is painted and JavaFX has ended. */
    private static void closeWindows() {
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Platform.exit();
    }

    /**
     * What the window shows.
     *
     * @param fleet         the phones
     * @param consoleServer the server that the phones are on
     * @param minimised     whether the window starts minimised
     * @param troubles      the settings and files that could not be used, each as a sentence in a given language
     * @param certificates  the certificates of the console's own server
     */
    private record ShownFleet(Fleet fleet, ConsoleServer consoleServer, boolean minimised,
            List<Function<Texts, String>> troubles, Optional<ServerCertificates> certificates) {}

    /**
     * What the window uses of this run.
     *
     * @param toolkit  shows the window
     * @param data     the folder of all files
     * @param settings what the operator chose
     * @param record   the record of this run
     * @param instance this process as the one with the window
     * @param requests the requests of second starts to the window
     */
    private record Run(Toolkit toolkit, Path data, SettingsFile settings, ProcessRecord record, Instance instance,
            WindowRequests requests) {}
}
