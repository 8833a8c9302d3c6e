package dev.golink.phones.adb.shell;

import java.io.IOException;
import java.time.Duration;

import dev.golink.phones.adb.client.AdbException;
import dev.golink.phones.adb.client.AdbException.Kind;
import dev.golink.phones.adb.client.TimeLimit;

/** Why a command has no result. */
final class ShellEnd {
    private ShellEnd() {}

    /** The shell has ended, or the phone is gone. */
    static AdbException gone() {
        return new AdbException(Kind.BROKEN, "The phone ended the connection to its shell.");
    }

    /** The exception to throw for a failure of a stream with a time limit: a limit that has passed ends the stream too. */
    static IOException of(IOException failure, TimeLimit time, Duration limit) {
        return time.hasPassed()
                ? new IOException("The command took longer than " + limit.toMillis() + " ms on the phone.")
                : failure;
    }
}
