package dev.golink.server.fleet;

import java.util.concurrent.CompletionStage;

/** The phones that can be seen and instructed, wherever their server runs. Every method may be called from any thread. */
public interface Fleet extends AutoCloseable {
    /** Delivers the whole picture first, then each change, on the fleet's own thread; the listener must not block. */
    Watch watch(FleetListener listener);

    /** Completes with exactly one outcome; a deadline is one of them. Never completes exceptionally. */
    CompletionStage<Outcome> send(PhoneId phone, Command command);

    /** Delivers a sharing phone's frames, newest first, until the watch is closed. */
    Watch watchScreen(PhoneId phone, ScreenListener listener);

    /** Lets go of the fleet; commands that still wait end as unreachable. */
    @Override
    void close();
}
