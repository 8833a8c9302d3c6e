package dev.golink.phones.adb.shell;

import java.io.IOException;
import java.time.Duration;

import dev.golink.phones.adb.client.TimeLimit;

/** Tells a command that took too long from other failures: both end the stream. */
final class TookLonger {
    private TookLonger() {}

    /** The exception to throw for a failure of a stream with a time limit. */
    static IOException orElse(IOException failure, TimeLimit time, Duration limit) {
        return time.hasPassed()
                ? new IOException("The command took longer than " + limit.toMillis() + " ms on the phone.")
                : failure;
    }
}
