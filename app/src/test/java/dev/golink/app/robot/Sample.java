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
 * What the window takes up at a moment.
 *
 * @param after   since the beginning
 * @param actions how many clicks and keys there were
 * @param heap    live objects, in bytes, after a full collection
 * @param nodes   in all open windows
 * @param windows how many are open, popups included
 * @param threads of the process
 */
record Sample(Duration after, long actions, long heap, int nodes, int windows, int threads) {
    private static final long MIB = 1 << 20;

    /** Takes it; on the window's thread, which may stand still for a moment. */
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

    /** After two collections: what is held softly, and was used since the last one, outlives the first. */
    private static long liveHeap() {
        collect();
        collect();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A weak reference tells that a collection has run, which asking for one does not promise. */
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
