package dev.golink.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Duration;

import org.slf4j.LoggerFactory;

import dev.golink.phones.simulator.Swarm;
import dev.golink.server.EmbeddedServer;

/** Turns what was asked for into a running server, with or without a window. */
final class Launcher {
    /** What {@link #launch} returns when the process is to go on. */
    static final int RUNNING = -1;

    private static final Duration STATISTICS = Duration.ofMinutes(1);

    private Launcher() {}

    /** Starts what was asked for; returns an exit code, or {@link #RUNNING}. */
    static int launch(Options options) {
        boolean window = !options.headless() && hasDisplay(options);
        boolean cannotShow = window ? lacksLibrary() : options.connect() != null;
        if (cannotShow) {
            return 1;
        }
        try {
            Logging.start(window, Files.createDirectories(options.data().resolve("logs")), options.log());
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, e) -> LoggerFactory.getLogger(Launcher.class).error("{} failed.", thread, e));
            return window ? ConsoleStart.start(options) : serve(options);
        } catch (IOException e) {
            complain(e instanceof FileSystemException
                    ? "the data folder " + options.data() + " cannot be used: " + e.getMessage()
                    : String.valueOf(e.getMessage()));
            return 1;
        }
    }

    /** The server alone. */
    private static int serve(Options options) throws IOException {
        RunningServer running = RunningServer.start(options);
        EndOfProcess.whenItComes(running::close);
        running.server().logStatistics(STATISTICS);
        announce(running.server());
        return RUNNING;
    }

    /** The line that tells other programs where the server is; both ports accept by now. */
    static void announce(EmbeddedServer server) {
        System.out.println("golink listening on " + server.endpoints().webSocket() + " " + server.endpoints().http());
        System.out.flush();
    }

    /** Tells the user in one line why there is nothing to see. */
    static void complain(String what) {
        System.err.println("golink: " + what);
    }

    private static boolean hasDisplay(Options options) {
        return switch (Display.ofThisComputer()) {
            case Display.Usable() -> true;
            case Display.Missing(String why) -> {
                complain(why + (options.connect() == null ? "; going on as with --headless" : "; --connect needs one"));
                yield false;
            }
        };
    }

    private static boolean lacksLibrary() {
        var missing = NativeLibraries.firstMissing();
        missing.ifPresent(library -> complain("the window needs the library " + library.file()
                + ", which is not installed; install its package, " + library.debianPackage()
                + " on Debian and Ubuntu, or use --headless"));
        return missing.isPresent();
    }

    /**
     * A server and the simulated phones that joined it.
     *
     * @param server the server
     * @param swarm  the phones
     */
    record RunningServer(EmbeddedServer server, Swarm swarm) implements AutoCloseable {
        static RunningServer start(Options options) throws IOException {
            EmbeddedServer server = EmbeddedServer.start(options.server());
            return new RunningServer(server,
                    Swarm.join(server.endpoints().local(), options.demo(), options.server().interval()));
        }

        @Override
        public void close() {
            server.close();
            swarm.close();
        }
    }
}
