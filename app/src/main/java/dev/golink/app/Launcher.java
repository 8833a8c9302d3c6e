package dev.golink.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.command.Options;
import dev.golink.app.command.Version;
import dev.golink.app.command.options.Logging;
import dev.golink.app.process.DataFormat;
import dev.golink.app.process.Display;
import dev.golink.app.process.Fonts;
import dev.golink.app.process.HomeFolder;
import dev.golink.app.process.NativeLibraries;
import dev.golink.app.process.NewerDataException;
import dev.golink.app.process.ProcessShutdown;
import dev.golink.app.process.ServiceManager;
import dev.golink.app.process.record.CrashReports;
import dev.golink.app.process.record.CrashReports.Crash;
import dev.golink.app.process.record.ProcessRecord;
import dev.golink.app.process.record.Terminal;
import dev.golink.app.process.record.UncaughtErrors;

/** Starts a server from the options, with or without a window. */
final class Launcher {
    private static final Duration STATISTICS = Duration.ofMinutes(1);

    private Launcher() {}

    /** Starts what the options ask for; returns an exit code, or {@link ProcessShutdown#RUNNING}. */
    static int launch(Options options) {
        HomeFolder.settle(options.data());
        boolean window = !options.headless() && hasDisplay(options);
        boolean cannotShow = window ? lacksLibrary() || lacksFonts() : options.connect() != null;
        if (cannotShow) {
            return 1;
        }
        try {
            return launch(options, window, begin(options, window));
        } catch (NewerDataException e) {
            Terminal.complain(String.valueOf(e.getMessage()));
            if (window && !isOnTerminal()) { // a start from the menu of a desktop
                RefusalWindow.show(e);
            }
            return 1;
        } catch (FileSystemException e) {
            Terminal.complain("can't use the data folder " + options.data() + ": " + e.getMessage());
            return 1;
        } catch (IOException e) {
            Terminal.complain(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private static int launch(Options options, boolean window, Begun begun) throws IOException {
        Logger log = LoggerFactory.getLogger(Launcher.class);
        ProcessRecord record = begun.record;
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(record, Runtime.getRuntime()::halt));
        record.last().ifPresent(last -> log.warn("{}", last.line()));
        begun.crash.ifPresent(one -> log.warn("The last run crashed at {}; see {}.", one.at(), one.file()));
        try {
            return window ? ConsoleStart.start(options, record, begun.crash) : serve(options, record);
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
        RunningServer running = RunningServer.start(options);
        ProcessShutdown.whenItComes(() -> {
            record.close();
            running.close();
        });
        running.server().logStatistics(STATISTICS);
        Terminal.announce(running.server());
        if (!ServiceManager.reportReady()) {
            LoggerFactory.getLogger(Launcher.class).warn("The service manager, which waits until this server is ready,"
                    + " can't be reached at the socket in NOTIFY_SOCKET.");
        }
        return ProcessShutdown.RUNNING;
    }

    private static boolean isOnTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static boolean hasDisplay(Options options) {
        return switch (Display.ofThisComputer()) {
            case Display.Usable() -> true;
            case Display.Missing(String why) -> {
                Terminal.complain(
                        why + (options.connect() == null ? "; continuing as with --headless"
                                : "; --connect needs a display"));
                yield false;
            }
        };
    }

    private static boolean lacksLibrary() {
        var missing = NativeLibraries.firstMissing();
        missing.ifPresent(library -> Terminal.complain("the window needs the library " + library.file()
                + ", which is not installed; install its package, " + library.debianPackage()
                + " on Debian and Ubuntu, or use --headless"));
        return missing.isPresent();
    }

    private static boolean lacksFonts() {
        boolean lacks = Fonts.areMissing();
        if (lacks) {
            Terminal.complain("the window needs a font, and there is none; install one, such as the package "
                    + "fonts-dejavu-core on Debian and Ubuntu (with Chinese characters: fonts-noto-cjk), "
                    + "or use --headless");
        }
        return lacks;
    }

    /**
     * What is known of this run and the last one before anything is started.
     *
     * @param crash crash of the last run, unless an earlier start has reported it
     */
    private record Begun(ProcessRecord record, Optional<Crash> crash) {}
}
