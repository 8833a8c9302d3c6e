package dev.golink.app;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

import dev.golink.app.command.Options;
import dev.golink.app.command.Version;
import dev.golink.app.command.options.Logging;
import dev.golink.app.link.ConsoleLink;
import dev.golink.app.link.InvalidLink;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.process.DataFormat;
import dev.golink.app.process.Display;
import dev.golink.app.process.HomeFolder;
import dev.golink.app.process.NewerDataException;
import dev.golink.app.process.ProcessShutdown;
import dev.golink.app.process.ServiceManager;
import dev.golink.app.process.instance.Instance;
import dev.golink.app.process.instance.InstanceStart;
import dev.golink.app.process.instance.ServerInstance;
import dev.golink.app.process.instance.Start;
import dev.golink.app.process.record.CrashReports;
import dev.golink.app.process.record.CrashReports.Crash;
import dev.golink.app.process.record.ProcessRecord;
import dev.golink.app.process.record.Terminal;
import dev.golink.app.process.record.UncaughtErrors;
import dev.golink.phones.adb.bridge.AdbBridge;
import dev.golink.ui.texts.Texts;

/** Starts a server from the options, with or without a window. */
final class Launcher {
    /** The options that say which window is meant. */
    private static final Set<String> SELECTING = Set.of("--data", "--connect");
    private static final Duration STATISTICS = Duration.ofMinutes(1);

    private final Toolkit toolkit;

    /** @param toolkit starts when it is first used, if it has not begun already; ended here if no window opens */
    Launcher(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    /** Starts what the options ask for; returns an exit code, or {@link ProcessShutdown#RUNNING}. */
    int launch(Options options) {
        HomeFolder.settle(options.data());
        String link = options.link();
        if (link == null) {
            return launch(options, List.of());
        }
        try {
            ConsoleLink valid = ConsoleLink.parse(link);
            return launch(options.with(valid.address()), valid.ignored());
        } catch (InvalidLink e) {
            Terminal.complain(e.text(Texts.of(Locale.ENGLISH)));
            // A browser shows nobody what stands on the terminal.
            InstanceStart.in(options.data()).showInvalid(link);
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int launch(Options options, List<String> ignored) {
        if (options.headless() || !hasDisplay(options)) {
            toolkit.end();
            return options.connect() == null ? tryTo(options, () -> {
                Begun begun = begin(options, false);
                return start(begun, () -> serve(options, begun.record));
            }, _ -> {}) : 1;
        }
        return switch (start(options)) {
            case Start.First(Instance instance) -> show(options, ignored, instance);
            case Start.HandedOver(long pid) -> {
                Terminal.say(broughtForward(options, pid));
                yield 0;
            }
            case Start.Refused(String why) -> {
                Terminal.complain(why);
                yield 1;
            }
        };
    }

    /** Finds out whether the window is open already, before anything is loaded for it. */
    private static Start start(Options options) {
        InstanceStart instances = InstanceStart.in(options.data());
        ServerAddress address = options.connect();
        if (address == null) {
            return instances.console();
        }
        URI server = address.server();
        String link = options.link();
        return link == null ? instances.consoleOf(server) : instances.link(link, server);
    }

    private static String broughtForward(Options options, long pid) {
        String what = "the window that is already open (process " + pid + ") comes to the front";
        boolean onlyWhich = SELECTING.containsAll(options.given());
        return onlyWhich ? what : what + "; the options of this start are not used; for a second window use --data DIR";
    }

    private int show(Options options, List<String> ignored, Instance instance) {
        Optional<String> missing = toolkit.missing();
        missing.ifPresent(Terminal::complain);
        int exit = missing.isPresent() ? 1 : tryToShow(options, ignored, instance);
        if (exit != ProcessShutdown.RUNNING) {
            instance.close();
        }
        return exit;
    }

    private int tryToShow(Options options, List<String> ignored, Instance instance) {
        return tryTo(options, () -> {
            Begun begun = begin(options, true);
            if (!ignored.isEmpty()) {
                LoggerFactory.getLogger(Launcher.class).info("The link to {} has parts that this version ignores: {}.",
                        options.connect(), String.join(", ", ignored));
            }
            return start(begun, () -> ConsoleStart.start(options, toolkit, begun.record, begun.crash, instance));
        }, refusal -> {
            if (!isOnTerminal()) { // a start from the menu of a desktop
                RefusalWindow.show(refusal, toolkit);
            }
        });
    }

    /**
     * Does the work; says in one line on the terminal what prevents it.
     *
     * @param refused called after that if a newer version has written the data folder
     */
    private static int tryTo(Options options, Work work, Consumer<NewerDataException> refused) {
        try {
            return work.run();
        } catch (NewerDataException e) {
            Terminal.complain(String.valueOf(e.getMessage()));
            refused.accept(e);
            return 1;
        } catch (FileSystemException e) {
            Terminal.complain("can't use the data folder " + options.data() + ": " + e.getMessage());
            return 1;
        } catch (IOException e) {
            Terminal.complain(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private static int start(Begun begun, Work work) throws IOException {
        Logger log = LoggerFactory.getLogger(Launcher.class);
        ProcessRecord record = begun.record;
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(record, Runtime.getRuntime()::halt));
        record.last().ifPresent(last -> log.warn("{}", last.line()));
        begun.crash.ifPresent(one -> log.warn("The last run crashed at {}; see {}.", one.at(), one.file()));
        try {
            return work.run();
        } catch (RuntimeException | LinkageError e) { // a bug in GoLink, or a broken installation
            log.error("GoLink could not start.", e);
            Terminal.complain("could not start (" + e + "); see the log for details");
            return 1;
        }
    }

    /** Begins the record and the log of this run. */
    private static Begun begin(Options options, boolean window) throws IOException {
        String version = Version.number();
        DataFormat.requireReadable(options.data(), version);
        Path data = Files.createDirectories(options.data());
        try {
            DataFormat.record(data, version);
            Path logs = Files.createDirectories(data.resolve("logs"));
            // This comes first because it collects the crash files that the record checks for.
            Optional<Crash> crash = CrashReports.in(logs).take();
            ProcessRecord record = ProcessRecord.begin(data, window ? "window" : "server", InstantSource.system());
            if (window) {
                Logging.startInFile(logs, record.number(), options.log());
            } else {
                Logging.startOnTerminal(options.log());
            }
            return new Begun(record, crash);
        } catch (IOException e) {
            Terminal.complain("can't write to the data folder " + data + " (" + e
                    + "); nothing is saved, and the log goes to the terminal");
            Logging.startOnTerminal(options.log());
            return new Begun(ProcessRecord.unkept(), Optional.empty());
        }
    }

    /** Runs the server without a window. */
    private static int serve(Options options, ProcessRecord record) throws IOException {
        ServerInstance instance = ServerInstance.begin(options.data());
        RunningServer running = RunningServer.start(options);
        running.tell(instance);
        Optional<AdbBridge> bridge = options.adb() ? OwnBridge.startInLog(running.server()) : Optional.empty();
        ProcessShutdown.whenItComes(() -> {
            record.close();
            bridge.ifPresent(AdbBridge::close);
            running.close();
            instance.close();
        });
        running.server().logStatistics(STATISTICS);
        if (!ServiceManager.reportReady()) {
            LoggerFactory.getLogger(Launcher.class).warn("The service manager, which waits until this server is ready,"
                    + " can't be reached at the socket in NOTIFY_SOCKET.");
        }
        Terminal.announce(running.server());
        return ProcessShutdown.RUNNING;
    }

    private static boolean isOnTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static boolean hasDisplay(Options options) {
        return switch (Display.ofThisComputer()) {
            case Display.Usable() -> true;
            case Display.Missing(String why) -> {
                Terminal.complain(
                        why + (options.connect() == null ? "; continuing as with --headless"
                                : "; " + (options.link() == null ? "--connect" : "a link") + " needs a display"));
                yield false;
            }
        };
    }

    /**
     * What is known of this run and the last one before anything is started.
     *
     * @param crash crash of the last run, unless an earlier start has reported it
     */
    private record Begun(ProcessRecord record, Optional<Crash> crash) {}

    /** A part of the start; returns an exit code, or {@link ProcessShutdown#RUNNING}. */
    @FunctionalInterface
    private interface Work {
        int run() throws IOException;
    }
}
