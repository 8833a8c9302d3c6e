package dev.golink.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.command.Logging;
import dev.golink.app.command.Options;
import dev.golink.app.process.CrashReports;
import dev.golink.app.process.CrashReports.Crash;
import dev.golink.app.process.Display;
import dev.golink.app.process.EndOfProcess;
import dev.golink.app.process.NativeLibraries;
import dev.golink.app.process.Terminal;

/** Turns what was asked for into a running server, with or without a window. */
final class Launcher {
    private static final Duration STATISTICS = Duration.ofMinutes(1);

    private Launcher() {}

    /** Starts what was asked for; returns an exit code, or {@link EndOfProcess#RUNNING}. */
    static int launch(Options options) {
        boolean window = !options.headless() && hasDisplay(options);
        boolean cannotShow = window ? lacksLibrary() : options.connect() != null;
        if (cannotShow) {
            return 1;
        }
        try {
            Path logs = Files.createDirectories(options.data().resolve("logs"));
            Logging.start(window, logs, options.log());
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, e) -> LoggerFactory.getLogger(Launcher.class).error("{} failed.", thread, e));
            Optional<Crash> crash = lastCrash(logs);
            return window ? ConsoleStart.start(options, crash) : serve(options);
        } catch (IOException e) {
            Terminal.complain(e instanceof FileSystemException
                    ? "the data folder " + options.data() + " cannot be used: " + e.getMessage()
                    : String.valueOf(e.getMessage()));
            return 1;
        }
    }

    /** Says in the log that the last run crashed. */
    private static Optional<Crash> lastCrash(Path logs) {
        Logger log = LoggerFactory.getLogger(Launcher.class);
        try {
            Optional<Crash> crash = CrashReports.in(logs).take();
            crash.ifPresent(one -> log.warn("The last run crashed at {}; see {}.", one.at(), one.file()));
            return crash;
        } catch (IOException e) {
            log.warn("Crash files can't be looked for in {}.", logs, e);
            return Optional.empty();
        }
    }

    /** The server alone. */
    private static int serve(Options options) throws IOException {
        RunningServer running = RunningServer.start(options);
        EndOfProcess.whenItComes(running::close);
        running.server().logStatistics(STATISTICS);
        Terminal.announce(running.server());
        return EndOfProcess.RUNNING;
    }

    private static boolean hasDisplay(Options options) {
        return switch (Display.ofThisComputer()) {
            case Display.Usable() -> true;
            case Display.Missing(String why) -> {
                Terminal.complain(
                        why + (options.connect() == null ? "; going on as with --headless" : "; --connect needs one"));
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
}
