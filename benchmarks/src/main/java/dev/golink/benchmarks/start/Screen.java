package dev.golink.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An X server in memory with a window manager, and the list of windows that the window manager announces. */
final class Screen implements AutoCloseable {
    private static final String CLIENTS = "_NET_CLIENT_LIST";
    private static final long RETRY_MS = 50;
    private static final Pattern WINDOW = Pattern.compile("0x[0-9a-f]+");

    private final Process server;
    private final Process manager;
    private final Process changes;
    private final BufferedReader lines;
    private final String display;
    private Set<String> known = new HashSet<>();

    private Screen(Process server, Process manager, Process changes, String display) {
        this.server = server;
        this.manager = manager;
        this.changes = changes;
        this.lines = changes.inputReader();
        this.display = display;
    }

    /**
     * Starts the screen.
     *
     * @throws IOException if Xvfb, openbox or xprop is not installed
     */
    static Screen start() throws IOException, InterruptedException {
        Process server = quiet("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp");
        String display = ":" + server.inputReader().readLine();
        Process manager = quiet("env", "DISPLAY=" + display, "openbox");
        awaitManager(display);
        Process changes = quiet("xprop", "-display", display, "-root", "-spy", CLIENTS);
        Screen screen = new Screen(server, manager, changes, display);
        screen.readChange();
        return screen;
    }

    /** The screen's name, for the variable DISPLAY. */
    String display() {
        return display;
    }

    /**
     * Waits until a window appears that was not there before.
     *
     * @throws IOException if the program ends before that
     */
    void awaitWindow(Process program) throws IOException {
        // Without xprop, reading ends.
        CompletableFuture<Void> ended = program.onExit().thenAccept(_ -> changes.destroy());
        while (!readChange()) {
            // A change without a new window: an earlier window has gone.
        }
        ended.cancel(false);
    }

    /** Waits until the window manager has announced its list; xprop reports no changes of a property that is not there. */
    private static void awaitManager(String display) throws IOException, InterruptedException {
        String line = "";
        while (line != null && !line.contains("window id")) {
            Thread.sleep(RETRY_MS);
            line = quiet("xprop", "-display", display, "-root", CLIENTS).inputReader().readLine();
        }
    }

    private boolean readChange() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the program has ended before its window was there, or xprop has ended");
        }
        Set<String> windows = WINDOW.matcher(line).results().map(found -> found.group()).collect(Collectors.toSet());
        boolean appeared = !known.containsAll(windows);
        known = windows;
        return appeared;
    }

    private static Process quiet(String... command) throws IOException {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    @Override
    public void close() {
        changes.destroy();
        manager.destroy();
        server.destroy();
    }
}
