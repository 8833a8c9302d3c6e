package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.client.TimeLimit;

/**
 * A shell that stays open and is fed lines. Each line has a command and prints, after it, a marker with the exit code. The
 * marker is random and only the shell itself reads it, so no output can contain it by accident or on purpose.
 *
 * <p>A command runs in the background while the shell waits for it: only then a shell acts on a signal at once. adb's
 * daemon sends the signal HUP to the shell when the stream has ended, and the shell passes it on to its process group.
 */
final class FedShell implements PhoneShell.OpenShell {
    private static final String PRELUDE = "trap 'trap - HUP; kill -HUP 0' HUP\n";
    private static final int MARKER_BYTES = 16;

    private final AdbStream stream;
    private final ShellPackets packets;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean broken;

    private FedShell(AdbStream stream, ShellPackets packets) {
        this.stream = stream;
        this.packets = packets;
    }

    /** Uses a stream to a shell that reads lines from its standard input. */
    static FedShell in(AdbStream stream) throws IOException {
        ShellPackets packets = new ShellPackets(stream);
        packets.input(PRELUDE.getBytes(UTF_8));
        return new FedShell(stream, packets);
    }

    @Override
    public ShellResult run(ShellCommand command, Duration limit) throws IOException {
        if (!takeTurn(limit)) {
            throw new IOException("Other commands of the same shell took longer than " + limit.toMillis() + " ms.");
        }
        try {
            if (broken) {
                throw ShellEnd.gone();
            }
            return runNow(command, limit);
        } finally {
            turn.unlock();
        }
    }

    private ShellResult runNow(ShellCommand command, Duration limit) throws IOException {
        TimeLimit time = new TimeLimit(stream, limit);
        boolean done = false;
        try {
            ShellResult result = exchange(command);
            done = time.stop();
            if (!done) {
                throw ShellEnd.gone();
            }
            return result;
        } catch (IOException e) {
            throw ShellEnd.of(e, time, limit);
        } finally {
            time.stop();
            if (!done) { // what comes next on the stream would be of this command
                broken = true;
                stream.close();
            }
        }
    }

    private ShellResult exchange(ShellCommand command) throws IOException {
        byte[] bytes = new byte[MARKER_BYTES];
        random.nextBytes(bytes);
        String marker = HexFormat.of().formatHex(bytes);
        MarkerScan output = new MarkerScan(marker);
        MarkerScan errors = new MarkerScan(marker);
        packets.input(line(command, marker).getBytes(UTF_8));
        Integer exit = output.number();
        while (exit == null || errors.number() == null) {
            switch (packets.next()) {
                case ShellPackets.Output part -> output.add(part.data());
                case ShellPackets.Errors part -> errors.add(part.data());
                case ShellPackets.Exit _,ShellPackets.End _ -> throw ShellEnd.gone();
            }
            exit = output.number();
        }
        return new ShellResult(exit, output.text(), errors.text());
    }

    /** The line end before the marker is not part of the output; it is there because output may not end with one. */
    static String line(ShellCommand command, String marker) {
        return command.line() + " </dev/null & wait $!; c=$?; echo; echo " + marker + " $c; echo >&2; echo " + marker
                + " $c >&2\n";
    }

    private boolean takeTurn(Duration limit) throws IOException {
        try {
            return turn.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Waiting for other commands of the same shell was interrupted.", e);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
