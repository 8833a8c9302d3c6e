package dev.golink.app.robot;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

import org.awaitility.Awaitility;

/**
 * What the window uses at a moment.
 *
 * @param after   the time since the beginning
 * @param actions the number of actions so far
 * @param heap    the live objects after a full collection, in bytes
 * @param nodes   the number of nodes in all open windows
 * @param windows the number of open windows, including popups
 * @param threads the number of threads of the process
 */
record Sample(Duration after, long actions, long heap, int nodes, int windows, int threads) {
    private static final long MIB = 1 << 20;

    /** Takes a sample on the JavaFX thread, which may pause for a moment. */
    static Sample take(Duration after, long actions) {
        List<Window> windows = List.copyOf(Window.getWindows());
        int nodes = windows.stream().mapToInt(window -> count(window.getScene().getRoot())).sum();
        return new Sample(after, actions, liveHeap(), nodes, windows.size(), Thread.activeCount());
    }

    private static int count(Node node) {
        return 1 + (node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().mapToInt(Sample::count).sum()
                : 0);
    }

    /** Collects twice, because recently used softly reachable objects survive the first collection. */
    private static long liveHeap() {
        collect();
        collect();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Collects garbage until a weak reference is cleared, because a request does not guarantee a collection. */
    private static void collect() {
        WeakReference<Object> witness = new WeakReference<>(new Object());
        Awaitility.await().until(() -> {
            System.gc();
            return witness.refersTo(null);
        });
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "after %4d s: %6d actions, %5.1f MiB live, %5d nodes, %2d windows, %d threads",
                after.toSeconds(), actions, (double) heap / MIB, nodes, windows, threads);
    }
}
