package dev.golink.app;

import java.io.IOException;

/** Starts the window with its own server. */
final class ConsoleStart {
    private ConsoleStart() {}

    static int start(Options options) throws IOException {
        Launcher.RunningServer running = Launcher.RunningServer.start(options);
        EndOfProcess.whenItComes(running::close);
        Launcher.announce(running.server());
        return Launcher.RUNNING;
    }
}
