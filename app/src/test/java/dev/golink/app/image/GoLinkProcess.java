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

/** The image's launcher, run as a user would. */
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

    /** Starts it without a display and with these arguments. */
    static GoLinkProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** Starts it with more environment variables; a DISPLAY is there only if given here. */
    static GoLinkProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return start(environment, List.of(launcher().toString()), arguments);
    }

    /** Starts it by a shell script, in which {@code "$0" "$@"} is its command line, with these variables and no others. */
    static GoLinkProcess startIn(Map<String, String> environment, String script, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, launcher().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().putAll(environment);
        return new GoLinkProcess(builder.start());
    }

    /** Starts it in a shell that allows it so many file descriptors. */
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
        builder.environment().putAll(environment);
        return new GoLinkProcess(builder.start());
    }

    /** Waits until it listens; returns the address of its WebSocket port. */
    URI webSocket() {
        return URI.create(listening().group(1));
    }

    /** Waits until it listens; returns the address of its HTTP port. */
    URI http() {
        return URI.create(listening().group(2));
    }

    /** Asks it to end, as a system does that shuts down; what it says then is still heard. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Sends it a signal such as STOP, and waits until that is sent. */
    void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("kill -" + name + " ended with " + exit);
        }
    }

    /** Waits for its end; returns its exit code. */
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

    /** What it wrote to standard output so far, a line each. */
    List<String> output() {
        return output;
    }

    /** What it wrote to standard error so far, a line each; without what the runtime says of the test's own options. */
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
