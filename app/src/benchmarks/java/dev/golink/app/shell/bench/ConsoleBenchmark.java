package dev.golink.app.shell.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.adb.AdbComputer;
import dev.golink.app.help.HelpServices;
import dev.golink.app.join.AddressModel;
import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.ConsoleServices;
import dev.golink.app.shell.support.FakeAddresses;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.feed.ToolkitExecutor;
import dev.golink.ui.fixtures.Desktops;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;

/**
 * Measures the real window with ten thousand rows and two thousand heartbeats a second on JavaFX's headless platform.
 * For comparison, it measures a table that handles each message separately. Run it with {@code benchmarks/run console}.
 */
class ConsoleBenchmark {
    private static final int PHONES = Integer.getInteger("console.phones", 10_000);
    private static final int RATE = Integer.getInteger("console.rate", 2_000);
    private static final int SECONDS = Integer.getInteger("console.seconds", 60);
    private static final int STEPS = 15;
    private static final double MILLI = 1e6;
    private static final double MEBI = 1 << 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Figures figures = new Figures();
    private final Random pauses = new Random(7);

    @Test
    void measure() throws Exception {
        FxToolkit.registerPrimaryStage();
        figures.add("# console: %d phones, %d heartbeats/s for %d s, %d cores".formatted(PHONES, RATE, SECONDS,
                Runtime.getRuntime().availableProcessors()));
        NaiveTable.measure(new Heartbeats(PHONES, RATE), SECONDS, figures);
        console();
        figures.tell(Path.of(System.getProperty("console.out", "target/console-benchmark.txt")));
    }

    private void console() throws Exception {
        Heartbeats beats = new Heartbeats(PHONES, RATE);
        PulseMeter meter = new PulseMeter(figures);
        PublishingFleet fleet = new PublishingFleet(beats.phones());
        long before = used();
        Stage stage = TestWindow.fx(() -> {
            Stage made = new Stage();
            ConsoleWindow window = new ConsoleWindow(made, fleet,
                    new ConsoleServer.Here(new AddressModel(new FakeAddresses(TestWindow.NETWORK)), TestWindow.OPS,
                            null),
                    Texts.of(Locale.ENGLISH), () -> {},
                    new ConsoleServices(new HandClock(), meter.around(new ToolkitExecutor()),
                            Desktops.following(new SimpleObjectProperty<>(ColorScheme.LIGHT),
                                    new SimpleObjectProperty<>(true)),
                            Settings.inMemory(),
                            new HelpServices(_ -> CompletableFuture.completedFuture(null), Path.of("target")),
                            AdbComputer.ofThisComputer()));
            made.setWidth(1440);
            made.setHeight(900);
            window.show();
            return made;
        });
        settle();
        figures.add("console.memory", (used() - before) / MEBI, "MiB");
        TestWindow.fx(() -> {
            meter.watch(stage.getScene());
            return null;
        });
        beats.beat(Math.min(5, SECONDS), fleet::tell);
        settle();
        meter.clear();
        beats.beat(SECONDS, fleet::tell);
        settle();
        meter.tell("console", SECONDS);
        Thread beating = Thread.ofPlatform().daemon().start(() -> beats.beat(Integer.MAX_VALUE, fleet::tell));
        steps(stage);
        beating.interrupt();
        beating.join();
        TestWindow.fx(() -> {
            stage.hide();
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private void steps(Stage stage) throws Exception {
        TableView<Object> table = (TableView<Object>) stage.getScene().lookup("#roster");
        TextField field = (TextField) stage.getScene().lookup("#search-field");
        timed("console.search", stage,
                Stream.of("l", "la", "lab-", "lab-7", "lab-77", "battery<50", "-lab-1", "")
                        .map(typed -> (Runnable) () -> field.setText(typed)).toList());
        timed("console.sort", stage, sorts(table));
        TestWindow.fx(() -> {
            table.getSelectionModel().selectAll();
            return null;
        });
        timed("console.sort_all_selected", stage, sorts(table));
    }

    private static List<Runnable> sorts(TableView<Object> table) {
        return Stream.of(4, 1, 6)
                .map(column -> (Runnable) () -> table.getSortOrder().setAll(List.of(table.getColumns().get(column))))
                .toList();
    }

    /**
     * Does all the steps in turn, several times. The first turn is also reported separately, because Java has not
     * compiled its code yet.
     */
    private void timed(String name, Stage stage, List<Runnable> steps) throws Exception {
        List<Step> first = turn(stage, steps);
        List<Step> all = new ArrayList<>(first);
        for (int i = 1; i < STEPS; i++) {
            all.addAll(turn(stage, steps));
        }
        figures.percentiles(name, all.stream().map(Step::millis).toList());
        figures.percentiles(name + ".computing", all.stream().map(Step::computing).toList());
        figures.add(name + ".first.max", first.stream().mapToDouble(Step::millis).max().orElseThrow(), "ms");
        figures.add(name + ".first.computing.max", first.stream().mapToDouble(Step::computing).max().orElseThrow(),
                "ms");
    }

    private List<Step> turn(Stage stage, List<Runnable> steps) throws Exception {
        List<Step> told = new ArrayList<>();
        for (Runnable step : steps) {
            // A random pause, so that steps start at different times between two pulses.
            TimeUnit.MILLISECONDS.sleep(pauses.nextInt(50, 150));
            told.add(timed(stage.getScene(), step));
        }
        return told;
    }

    /**
     * The time that one step takes.
     *
     * @param millis    from the operator's action to the end of the layout in the pulse that shows the result; includes
     *                  other work of the JavaFX thread and the wait for the pulse
     * @param computing the JavaFX thread's computing time in this period
     */
    private record Step(double millis, double computing) {}

    private static Step timed(Scene scene, Runnable work) throws Exception {
        CompletableFuture<Step> done = new CompletableFuture<>();
        long from = System.nanoTime();
        Platform.runLater(() -> {
            long computed = THREADS.getCurrentThreadCpuTime();
            work.run();
            once(scene, () -> done.complete(new Step((System.nanoTime() - from) / MILLI,
                    (THREADS.getCurrentThreadCpuTime() - computed) / MILLI)));
            Platform.requestNextPulse();
        });
        return done.get(20, TimeUnit.SECONDS);
    }

    private static void once(Scene scene, Runnable afterLayout) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                afterLayout.run();
            }
        });
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
