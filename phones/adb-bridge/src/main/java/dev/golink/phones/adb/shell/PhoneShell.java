package dev.golink.phones.adb.shell;

import java.io.IOException;
import java.time.Duration;

import dev.golink.phones.adb.client.AdbStream;

/**
 * Programs on one phone. The methods block, so they are called on virtual threads. After a {@link java.io.IOException}
 * with the phone gone, all later calls fail too.
 */
public interface PhoneShell {
    /**
     * Runs a command to its end and returns all its output. Each call starts a shell.
     *
     * @param limit how long it may take
     * @throws IOException if the phone is gone, or the command took longer
     */
    ShellResult run(ShellCommand command, Duration limit) throws IOException;

    /**
     * Starts a command whose output is read while it runs, binary-clean. Closing the stream ends its standard input and sends
     * it the signal HUP, on devices since Android 7. The standard error follows the output if the exit code is not 0; on
     * older devices it is mixed with the output.
     *
     * @throws IOException if the phone is gone
     */
    AdbStream start(ShellCommand command) throws IOException;

    /**
     * Starts a shell that stays open and runs commands one after the other, without the time that each new shell costs.
     *
     * @throws IOException if the phone is gone
     */
    OpenShell open() throws IOException;

    /** A shell that stays open. One command runs at a time; other callers wait. */
    interface OpenShell extends AutoCloseable {
        /**
         * Runs a command to its end.
         *
         * @param limit how long it may take; the shell is closed if it takes longer
         * @throws IOException if the shell has ended, or the command took longer
         */
        ShellResult run(ShellCommand command, Duration limit) throws IOException;

        /** Ends the shell and what runs in it. */
        @Override
        void close();
    }
}
