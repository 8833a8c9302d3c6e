package dev.golink.phones.adb.shell;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.client.TimeLimit;

/**
 * One command on a device that mixes output and errors and tells no exit code. The service {@code exec:} leaves line ends
 * as they are, unlike {@code shell:} there. The exit code comes after a random marker. When it is not 0, the result has
 * all of what the command wrote as output and as errors.
 */
final class MergedRun {
    private static final int CHUNK = 16 << 10;
    private static final int MARKER_BYTES = 16;

    private final ShellCommand command;

    MergedRun(ShellCommand command) {
        this.command = command;
    }

    ShellResult toEnd(Opener opener, Duration limit) throws IOException {
        byte[] random = new byte[MARKER_BYTES];
        new SecureRandom().nextBytes(random);
        String marker = HexFormat.of().formatHex(random);
        String line = command.line() + " </dev/null; c=$?; echo; echo " + marker + " $c";
        try (AdbStream stream = opener.open("exec:" + line)) {
            TimeLimit time = new TimeLimit(stream, limit);
            try {
                return read(stream.in(), new MarkerScan(marker));
            } catch (IOException e) {
                throw ShellEnd.of(e, time, limit);
            } finally {
                time.stop();
            }
        }
    }

    private static ShellResult read(InputStream in, MarkerScan output) throws IOException {
        byte[] chunk = new byte[CHUNK];
        @Nullable
        Integer exit = null;
        while (exit == null) {
            int length = in.read(chunk);
            if (length < 0) {
                throw ShellEnd.gone();
            }
            output.add(Arrays.copyOf(chunk, length));
            exit = output.number();
        }
        return new ShellResult(exit, output.text(), exit == 0 ? "" : output.text());
    }

    /** Opens a stream to a service. */
    @FunctionalInterface
    interface Opener {
        AdbStream open(String service) throws IOException;
    }
}
