package dev.golink.phones.adb.input;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;

/** A phone whose programs answer as a test says, and that keeps what was run. */
final class ScriptedShell implements PhoneShell {
    static final ShellResult OK = new ShellResult(0, "", "");
    static final ShellResult FORBIDDEN = new ShellResult(255, "", """
            Exception occurred while executing 'tap':
            java.lang.SecurityException: Injecting input events requires the caller to have INJECT_EVENTS permission.
            \tat com.android.server.input.InputManagerService.injectInputEventToTarget(InputManagerService.java:903)
            """);

    /** The commands in the open shell, their words separated by spaces. */
    final List<String> gestures = new ArrayList<>();
    /** The commands that had a shell each. */
    final List<List<String>> aside = new ArrayList<>();
    /** The commands that run until their streams are closed. */
    final List<List<String>> started = new ArrayList<>();
    /** What was written to those, and the word {@code closed} for each that was closed. */
    final ByteArrayOutputStream written = new ByteArrayOutputStream();
    int opened;
    int closed;
    boolean broken;
    Function<String, ShellResult> answers = _ -> OK;

    @Override
    public ShellResult run(ShellCommand command, Duration limit) throws IOException {
        aside.add(command.words());
        return answer(command);
    }

    @Override
    public AdbStream start(ShellCommand command) {
        started.add(command.words());
        return new Started();
    }

    @Override
    public OpenShell open() throws IOException {
        if (broken) {
            throw new IOException("The phone is gone.");
        }
        opened++;
        return new Opened();
    }

    private ShellResult answer(ShellCommand command) throws IOException {
        if (broken) {
            throw new IOException("The phone is gone.");
        }
        return answers.apply(String.join(" ", command.words()));
    }

    private final class Started implements AdbStream {
        @Override
        public InputStream in() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream out() {
            return written;
        }

        @Override
        public void close() {
            written.writeBytes("closed".getBytes(US_ASCII));
        }
    }

    private final class Opened implements OpenShell {
        private boolean open = true;

        @Override
        public ShellResult run(ShellCommand command, Duration limit) throws IOException {
            if (!open) {
                throw new IOException("The shell has ended.");
            }
            gestures.add(String.join(" ", command.words()));
            return answer(command);
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                closed++;
            }
        }
    }
}
