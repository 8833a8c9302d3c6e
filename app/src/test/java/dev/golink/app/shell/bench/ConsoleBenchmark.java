package dev.golink.app.shell.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.help.Outside;
import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.place.Place;
import dev.golink.app.shell.place.Surroundings;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.ui.feed.Crossing;
import dev.golink.ui.feed.FxCrossing;
import dev.golink.ui.fixtures.Desktops;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.words.Words;

/**
 * Measures the real window with ten thousand rows and two thousand heartbeats a second on JavaFX's headless platform, and
 * beside it what a table costs that is told of each message by itself: {@code benchmarks/run console}.
 */
class ConsoleBenchmark {
    private static final int PHONES = Integer.getInteger("console.phones", 10_000);
    private static final int RATE = Integer.getInteger("console.rate", 2_000);
    private static final int SECONDS = Integer.getInteger("console.seconds", 60);
    private static final int STEPS = 15;
    private static final double MILLI = 1e6;
    private static final double MEBI = 1 << 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<String> lines = new ArrayList<>();
    private final Random pauses = new Random(7);

    @Test
    void measure() throws Exception {
        FxToolkit.registerPrimaryStage();
        lines.add("# console: %d phones, %d heartbeats/s for %d s, %d cores".formatted(PHONES, RATE, SECONDS,
                Runtime.getRuntime().availableProcessors()));
        naive();
        console();
        Path out = Path.of(System.getProperty("console.out", "target/console-benchmark.txt"));
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines.forEach(System.out::println);
    }

    private void console() throws Exception {
        List<Phone> phones = phones();
        Meter meter = new Meter();
        Source fleet = new Source(phones);
        long before = used();
        Stage stage = TestWindow.fx(() -> {
            Stage made = new Stage();
            ConsoleWindow window = new ConsoleWindow(made, fleet, new Place.Here(TestWindow.NETWORK, TestWindow.OPS),
                    Words.of(Locale.ENGLISH), () -> {},
                    new Surroundings(new HandClock(), meter.around(new FxCrossing()),
                            Desktops.following(new javafx.beans.property.SimpleObjectProperty<>(
                                    javafx.application.ColorScheme.LIGHT),
                                    new javafx.beans.property.SimpleObjectProperty<>(true)),
                            Settings.inMemory(),
                            new Outside(_ -> CompletableFuture.completedFuture(null), Path.of("target"))));
            made.setWidth(1440);
            made.setHeight(900);
            window.show();
            return made;
        });
        settle();
        figure("console.memory", (used() - before) / MEBI, "MiB");
        TestWindow.fx(() -> {
            meter.watch(stage.getScene());
            return null;
        });
        beat(phones, Math.min(5, SECONDS), fleet::tell);
        settle();
        meter.clear();
        beat(phones, SECONDS, fleet::tell);
        settle();
        meter.tell("console");
        Thread beating = Thread.ofPlatform().daemon().start(() -> beat(phones, Integer.MAX_VALUE, fleet::tell));
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
        var field = (javafx.scene.control.TextField) stage.getScene().lookup("#search-field");
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

    /** Does all the steps in turn, often; those of the first turn are told apart, too: Java has not compiled them. */
    private void timed(String name, Stage stage, List<Runnable> steps) throws Exception {
        List<Step> first = turn(stage, steps);
        List<Step> all = new ArrayList<>(first);
        for (int i = 1; i < STEPS; i++) {
            all.addAll(turn(stage, steps));
        }
        percentiles(name, all.stream().map(Step::millis).toList());
        percentiles(name + ".computing", all.stream().map(Step::computing).toList());
        figure(name + ".first.max", first.stream().mapToDouble(Step::millis).max().orElseThrow(), "ms");
        figure(name + ".first.computing.max", first.stream().mapToDouble(Step::computing).max().orElseThrow(), "ms");
    }

    private List<Step> turn(Stage stage, List<Runnable> steps) throws Exception {
        List<Step> told = new ArrayList<>();
        for (Runnable step : steps) {
            // Or each would come at the same place between two pulses.
            TimeUnit.MILLISECONDS.sleep(pauses.nextInt(50, 150));
            told.add(timed(stage.getScene(), step));
        }
        return told;
    }

    /**
     * What one step takes.
     *
     * @param millis    from the operator's hand to the end of the layout of the pulse that shows it, what the window's
     *                  thread does meanwhile and the wait for the pulse included
     * @param computing what of it the window's thread computed
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

    /** One task of the window's thread for each message, which sets the phone into the list. */
    private void naive() throws Exception {
        List<Phone> phones = phones();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, PHONES).forEach(i -> places.put(phones.get(i).id().value(), i));
        Meter meter = new Meter();
        ObservableList<Phone> list = FXCollections.observableArrayList(phones);
        Stage stage = TestWindow.fx(() -> {
            TableView<Phone> table = new TableView<>(list);
            table.setFixedCellSize(34);
            column(table, phone -> phone.presence().name());
            column(table, phone -> phone.id().value());
            column(table, phone -> phone.description().model());
            column(table, phone -> phone.sharing().name());
            column(table, phone -> phone.vitals().battery() + " %");
            column(table, phone -> phone.vitals().network());
            column(table, phone -> phone.link().address());
            column(table, phone -> phone.link().roundTrip().toMillis() + " ms");
            column(table, phone -> phone.link().lastHeardAt().toString());
            Stage made = new Stage();
            made.setScene(new Scene(table, 1440, 900));
            made.show();
            meter.watch(made.getScene());
            return made;
        });
        settle();
        beat(phones, Math.min(5, SECONDS),
                phone -> Platform.runLater(() -> list.set(places.get(phone.id().value()), phone)));
        settle();
        meter.clear();
        beat(phones, SECONDS, phone -> Platform
                .runLater(() -> meter.add(() -> list.set(places.get(phone.id().value()), phone))));
        settle();
        meter.tell("naive");
        TestWindow.fx(() -> {
            stage.hide();
            return null;
        });
    }

    private static void column(TableView<Phone> table, java.util.function.Function<Phone, String> text) {
        TableColumn<Phone, String> column = new TableColumn<>();
        column.setCellValueFactory(features -> {
            ObservableValue<String> value = new ReadOnlyObjectWrapper<>(text.apply(features.getValue()));
            return value;
        });
        column.setPrefWidth(150);
        table.getColumns().add(column);
    }

    private static List<Phone> phones() {
        return IntStream.range(0, PHONES).mapToObj(i -> Phones.model("lab-" + i, "Pixel " + i % 9, i % 101, "wifi"))
                .toList();
    }

    /** Beats of one phone after the other, at a steady rate whatever they cost; of each fiftieth the presence changes. */
    private static void beat(List<Phone> phones, int seconds, java.util.function.Consumer<Phone> tell) {
        long start = System.nanoTime();
        for (long i = 0; i < (long) RATE * seconds && !Thread.currentThread().isInterrupted(); i++) {
            long due = start + i * 1_000_000_000L / RATE;
            while (System.nanoTime() < due && !Thread.currentThread().isInterrupted()) {
                java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
            }
            Phone phone = phones.get((int) (i * 7 % phones.size()));
            tell.accept(beaten(phone, (int) i));
        }
    }

    private static Phone beaten(Phone phone, int number) {
        Presence presence = number % 50 == 0 ? Presence.LATE : Presence.ONLINE;
        Phone changed = Phones.silent(phone, presence, Duration.ofSeconds(number % 5));
        return new Phone(changed.id(), changed.description(), changed.link(),
                new Vitals(50 + number % 51, false, "wifi", 30.0, ScreenVitals.UNKNOWN), Sharing.OFF, "",
                changed.watchers(), changed.profile(), SharingDetails.NONE);
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

    private void figure(String name, double value, String unit) {
        lines.add(String.format(Locale.ROOT, "%s %.3f %s", name, value, unit));
    }

    private void percentiles(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        figure(name + ".p50", sorted.get(sorted.size() / 2), "ms");
        figure(name + ".p99", sorted.get((int) (sorted.size() * 0.99)), "ms");
        figure(name + ".max", sorted.getLast(), "ms");
    }

    /** What is done on the window's thread between two pulses, and the layout in each pulse. Filled by that thread. */
    private final class Meter {
        private final List<Double> work = new ArrayList<>();
        private final List<Double> layout = new ArrayList<>();
        private long sinceLayout;
        private long layoutFrom;

        private Crossing around(Crossing real) {
            return task -> real.eachPulse(() -> add(task));
        }

        private boolean add(BooleanSupplier task) {
            long from = System.nanoTime();
            boolean more = task.getAsBoolean();
            sinceLayout += System.nanoTime() - from;
            return more;
        }

        private void add(Runnable task) {
            add(() -> {
                task.run();
                return false;
            });
        }

        private void watch(Scene scene) {
            scene.addPreLayoutPulseListener(() -> layoutFrom = System.nanoTime());
            scene.addPostLayoutPulseListener(() -> {
                layout.add((System.nanoTime() - layoutFrom) / MILLI);
                work.add(sinceLayout / MILLI);
                sinceLayout = 0;
            });
        }

        private void clear() {
            TestWindow.fx(() -> {
                work.clear();
                layout.clear();
                sinceLayout = 0;
                return null;
            });
        }

        private void tell(String name) {
            TestWindow.fx(() -> {
                figure(name + ".pulses", work.size() / (double) SECONDS, "/s");
                percentiles(name + ".work", work);
                percentiles(name + ".layout", layout);
                return null;
            });
        }
    }

    /** A fleet that only tells. */
    private static final class Source extends dev.golink.ui.fixtures.fleet.SilentFleet {
        private final List<Phone> phones;
        private final FleetCounts counts;
        private volatile FleetListener listener;

        private Source(List<Phone> phones) {
            this.phones = phones;
            this.counts = new FleetCounts(phones.size(), 0, 0, 0, 0, 1, List.of());
        }

        @Override
        public dev.golink.server.fleet.screen.Watch watch(FleetListener toTell) {
            listener = toTell;
            toTell.changed(new FleetChange.WholePicture(phones, counts));
            return () -> {};
        }

        private void tell(Phone phone) {
            listener.changed(new FleetChange.PhoneChanged(phone, counts));
        }
    }
}
