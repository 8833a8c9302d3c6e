package dev.golink.app.shell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.feed.FxExecutor;

/**
 * Measures the JavaFX thread's work between two pulses, and the layout in each pulse. That thread records the
 * measurements.
 */
final class PulseMeter {
    private static final double MILLI = 1e6;

    private final List<Double> work = new ArrayList<>();
    private final List<Double> layout = new ArrayList<>();
    private final Figures figures;
    private long sinceLayout;
    private long layoutFrom;

    PulseMeter(Figures figures) {
        this.figures = figures;
    }

    FxExecutor around(FxExecutor real) {
        return task -> real.eachPulse(() -> add(task));
    }

    private boolean add(BooleanSupplier task) {
        long from = System.nanoTime();
        boolean more = task.getAsBoolean();
        sinceLayout += System.nanoTime() - from;
        return more;
    }

    void add(Runnable task) {
        add(() -> {
            task.run();
            return false;
        });
    }

    void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> layoutFrom = System.nanoTime());
        scene.addPostLayoutPulseListener(() -> {
            layout.add((System.nanoTime() - layoutFrom) / MILLI);
            work.add(sinceLayout / MILLI);
            sinceLayout = 0;
        });
    }

    void clear() {
        TestWindow.fx(() -> {
            work.clear();
            layout.clear();
            sinceLayout = 0;
            return null;
        });
    }

    void tell(String name, int seconds) {
        TestWindow.fx(() -> {
            figures.add(name + ".pulses", work.size() / (double) seconds, "/s");
            figures.percentiles(name + ".work", work);
            figures.percentiles(name + ".layout", layout);
            return null;
        });
    }
}
