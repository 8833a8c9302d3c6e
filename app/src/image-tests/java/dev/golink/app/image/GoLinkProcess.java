package dev.golink.app.image;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process of the image's launcher, run as a user would run it. */
final class GoLinkProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("golink listening on (ws://\\S+) (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private GoLinkProcess(Process process) {
        this.process = process;
        this.readers = List.of(reader(process.inputReader(), output), reader(process.errorReader(), errors));
    }

    /** Starts the process as {@link #start(String...)} does, but its server listens where it does by default. */
    static GoLinkProcess startOnAllAddresses(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(launcher().toString()), Stream.of(arguments)).toList());
        builder.environment().remove("DISPLAY");
        return new GoLinkProcess(builder.start());
    }

    /** Starts the process without a display and with these arguments. Its server listens for this computer only. */
    static GoLinkProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** Starts the process with more environment variables; DISPLAY is set only if it is given here. */
    static GoLinkProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return start(environment, List.of(launcher().toString()), arguments);
    }

    /**
     * Starts the process by a shell script, in which {@code "$0" "$@"} is the command line. Apart from PATH, its
     * environment has only these variables, and its server listens for this computer only.
     */
    static GoLinkProcess startIn(Map<String, String> environment, String script, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, launcher().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().put("GOLINK_BIND", "127.0.0.1");
        builder.environment().putAll(environment);
        return new GoLinkProcess(builder.start());
    }

    /** Starts the process in a shell that limits it to this many file descriptors. */
    static GoLinkProcess startWithDescriptors(int most, String... arguments) throws IOException {
        String script = "ulimit -n " + most + " && exec \"$0\" \"$@\"";
        return start(Map.of(), List.of("sh", "-c", script, launcher().toString()), arguments);
    }

    private static GoLinkProcess start(Map<String, String> environment, List<String> program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().put("GOLINK_BIND", "127.0.0.1");
        builder.environment().putAll(environment);
        return new GoLinkProcess(builder.start());
    }

    /** Waits until the server listens; returns the address of its WebSocket port. */
    URI webSocket() {
        return URI.create(listening().group(1));
    }

    /** Waits until the server listens; returns the address of its HTTP port. */
    URI http() {
        return URI.create(listening().group(2));
    }

    /** Waits until the server speaks TLS; returns the line that says so. */
    String secureLine() {
        await().atMost(PATIENCE).until(() -> output.size() > 1 || !process.isAlive());
        return output.get(1);
    }

    /** Asks the process to end, like a system that shuts down; its further output is still read. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Sends the process a signal such as STOP, and waits until the signal is sent. */
    void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("kill -" + name + " ended with " + exit);
        }
    }

    /** Waits for the end of the process; returns its exit code. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It did not end; it said " + output + errors);
            }
            for (Thread reader : readers) {
                reader.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    /** The lines written to standard output so far. */
    List<String> output() {
        return output;
    }

    /** The lines written to standard error so far, without the Java runtime's note about the test's own options. */
    List<String> errors() {
        return errors.stream().filter(line -> !line.startsWith("NOTE: Picked up")).toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Matcher listening() {
        await().atMost(PATIENCE).until(() -> !output.isEmpty() || !process.isAlive());
        Matcher matcher = LISTENING.matcher(output.isEmpty() ? "" : output.getFirst());
        if (!matcher.matches()) {
            throw new AssertionError("It does not listen; it said " + output + errors);
        }
        return matcher;
    }

    private static Path launcher() {
        return Path.of(System.getProperty("golink.image"), "bin", "golink");
    }

    private static Thread reader(BufferedReader in, List<String> lines) {
        return Thread.ofVirtual().start(() -> {
            try (in) {
                in.lines().forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
