package dev.golink.app.shell.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.golink.app.adb.AdbComputer;
import dev.golink.app.help.HelpServices;
import dev.golink.app.join.AddressModel;
import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.ConsoleServices;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.phones.simulator.Swarm;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.screens.frames.FrameDecoder;
import dev.golink.screens.frames.JpegDecoder;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.time.Clocks;
import dev.golink.ui.feed.PacedPictures;
import dev.golink.ui.feed.ToolkitExecutor;
import dev.golink.ui.fixtures.Desktops;
import dev.golink.ui.fixtures.fleet.ForwardingFleet;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;
import dev.golink.ui.time.ConsoleClock;

/**
 * Measures the wall of the real window over a real server with simulated phones that all share. Then it measures one
 * enlarged phone. Run it with {@code benchmarks/run wall -Dwall.seconds=30}. The first run uses the console's normal
 * decoder with H.264. The second run, in the same process, uses JPEG and JavaFX's own decoder.
 *
 * <p>JavaFX's headless platform draws without a graphics card on a screen of 1000×1000 pixels. The wall fills this
 * screen with the smallest tiles. Such small tiles would request pictures of 108×240 pixels. A second watcher makes
 * phones send 360×800 pixels, unless {@code -Dwall.side=240} requests less. As always, the console decides the number
 * of frames per second; simulated phones send 10 JPEGs per second at most.
 *
 * <p>Phones, server and console share the process and its memory. So the second run also has the memory that the first
 * left behind.
 */
class WallBenchmark {
    static final int PHONES = Integer.getInteger("wall.phones", 64);
    private static final int SECONDS = Integer.getInteger("wall.seconds", 30);
    private static final int WARM_UP = Integer.getInteger("wall.warmup", 10);
    private static final int SIDE = Integer.getInteger("wall.side", 800);
    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final LoadScreens SCREENS = new LoadScreens(true, new UprightSize(360, 800), 30);

    private final Map<String, List<String>> table = new LinkedHashMap<>();

    @Test
    void measure() throws Exception {
        FxToolkit.registerPrimaryStage();
        run(Codec.H264, (fleet, costs) -> ScreenFeeds.of(fleet, paced(), costs));
        try (ExecutorService workers = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("golink-decoder-", 0).factory())) {
            run(Codec.JPEG,
                    (fleet, costs) -> new ScreenFeeds(fleet, telling(costs), workers, new ToolkitExecutor()::once,
                            System::nanoTime));
        }
        tell();
    }

    private void run(Codec codec, Maker maker) throws IOException, InterruptedException {
        ServerConfig config = ServerConfig.inMemory(new OperatorId("bench"));
        try (EmbeddedServer server = EmbeddedServer.start(config);
                Swarm swarm = Swarm.join(new SwarmLoad(server.endpoints().local(), PHONES, config.interval(), PHONES,
                        SCREENS, Faults.NONE, PHONES, 1, "lab-"))) {
            await("all phones online").atMost(PATIENCE)
                    .until(() -> swarm.figures().get(5, TimeUnit.SECONDS).allWereOnline());
            List<PhoneId> phones = IntStream.rangeClosed(1, PHONES)
                    .mapToObj(i -> new PhoneId(String.format(Locale.ROOT, "lab-%05d", i))).toList();
            Asked asked = new Asked(server, new ConcurrentHashMap<>());
            phones.forEach(phone -> {
                var _ = server.send(phone, new Command.StartSharing(ScreenWish.DEFAULT.as(codec)));
            });
            Opened opened = TestWindow.fx(() -> open(asked, server, config.operator(), maker));
            showWall(opened.stage);
            measure(codec + ", ", phones, asked, opened);
            TestWindow.fx(() -> {
                opened.window.close();
                return null;
            });
        }
    }

    /** What shows pictures in the console's window. */
    static PacedPictures paced() {
        return new PacedPictures(new ToolkitExecutor(), System::nanoTime);
    }

    static Opened open(Fleet fleet, EmbeddedServer server, OperatorId operator, Maker maker) {
        Stage stage = new Stage();
        stage.setWidth(1000);
        stage.setHeight(900);
        List<ScreenFeeds> feeds = new ArrayList<>();
        Function<FrameCosts, ScreenFeeds> screens = costs -> {
            feeds.add(maker.make(fleet, costs));
            return feeds.getFirst();
        };
        ConsoleWindow window = new ConsoleWindow(stage, fleet,
                new ConsoleServer.Here(new AddressModel(server), operator, null),
                Texts.of(Locale.ENGLISH), () -> {},
                new ConsoleServices(new ConsoleClock(Clocks.system(), ZoneOffset.UTC), new ToolkitExecutor(),
                        Desktops.following(new SimpleObjectProperty<>(ColorScheme.LIGHT),
                                new SimpleObjectProperty<>(true)),
                        Settings.inMemory(),
                        new HelpServices(_ -> CompletableFuture.completedFuture(null), Path.of("target")),
                        AdbComputer.ofThisComputer()),
                screens);
        window.show();
        return new Opened(window, stage, feeds.getFirst());
    }

    /** Fills the screen with the smallest tiles, and waits until each has a picture. */
    static void showWall(Stage stage) {
        TestWindow.fx(() -> {
            ((ToggleButton) stage.getScene().lookup("#page-wall")).fire();
            return null;
        });
        await("the wall").atMost(PATIENCE)
                .until(() -> TestWindow.fx(() -> stage.getScene().lookup("#wall-zoom") != null));
        TestWindow.fx(() -> {
            Slider zoom = (Slider) stage.getScene().lookup("#wall-zoom");
            zoom.setValue(zoom.getMin());
            stage.setFullScreen(true);
            return null;
        });
        await("a picture in each tile").atMost(PATIENCE).until(() -> TestWindow.fx(() -> tiles(stage).stream()
                .filter(tile -> ((ImageView) tile.lookup("ImageView")).getImage() != null).count() == PHONES));
    }

    private void measure(String name, List<PhoneId> phones, Asked asked, Opened opened)
            throws IOException, InterruptedException {
        List<Subscription> wishes = new ArrayList<>();
        WallMeter meter = TestWindow.fx(() -> {
            phones.forEach(phone -> wishes
                    .add(opened.feeds.tap(phone, new ViewQuality.Tile(SIDE), _ -> {})));
            return new WallMeter(opened.feeds, phones, opened.stage.getScene());
        });
        measure(name + "wall", meter, new HashSet<>(phones), asked, opened.stage);
        PhoneId large = TestWindow.fx(() -> {
            wishes.forEach(Subscription::unsubscribe);
            return enlarge(opened.stage, phones);
        });
        measure(name + "the large one", meter, Set.of(large), asked, opened.stage);
    }

    private void measure(String name, WallMeter meter, Set<PhoneId> phones, Asked asked, Stage stage)
            throws IOException, InterruptedException {
        TestWindow.fx(() -> {
            meter.measure(phones);
            return null;
        });
        TimeUnit.SECONDS.sleep(WARM_UP);
        TestWindow.fx(() -> {
            meter.begin();
            return null;
        });
        for (int i = 0; i < SECONDS; i++) {
            TimeUnit.SECONDS.sleep(1);
            TestWindow.fx(() -> {
                meter.sample();
                return null;
            });
        }
        Map<String, String> column = new LinkedHashMap<>();
        column.put("tiles in sight", TestWindow.fx(() -> String.valueOf(tiles(stage).size())));
        column.put("asked for at the end", asked.inWords());
        column.putAll(TestWindow.fx(meter::figures));
        column.putAll(WallMeter.memory());
        table.computeIfAbsent("", _ -> new ArrayList<>()).add(name);
        column.forEach((row, value) -> table.computeIfAbsent(row, _ -> new ArrayList<>()).add(value));
    }

    /** Enlarges the first phone, as the Enter key does. */
    private static PhoneId enlarge(Stage stage, List<PhoneId> phones) {
        Node wall = stage.getScene().lookup("#wall");
        for (KeyCode key : List.of(KeyCode.HOME, KeyCode.ENTER)) {
            Event.fireEvent(wall, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
        String name = ((Labeled) stage.getScene().lookup("#close-up-name")).getText();
        return phones.stream().filter(phone -> name.startsWith(phone.value())).findFirst().orElseThrow();
    }

    private static List<Node> tiles(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".wall-tile").stream().filter(Node::isVisible).toList();
    }

    /** JavaFX's decoder, which reports its costs to the console like the usual decoder. */
    private static FrameDecoder telling(FrameCosts costs) {
        JpegDecoder decoder = new JpegDecoder();
        return (frame, arrivedAt, room) -> {
            long begun = System.nanoTime();
            FrameDecoder.Made made = decoder.decode(frame, arrivedAt, room);
            costs.decoded(frame.codec(), frame.width() * frame.height(), System.nanoTime() - begun,
                    frame.payload().remaining());
            return made;
        };
    }

    private void tell() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# wall: %d phones, %d s each after %d s, %d cores".formatted(PHONES, SECONDS, WARM_UP,
                Runtime.getRuntime().availableProcessors()));
        table.forEach((row, values) -> {
            lines.add("| " + row + " | " + String.join(" | ", values) + " |");
            if (row.isEmpty()) {
                lines.add("|---".repeat(values.size() + 1) + "|");
            }
        });
        Path out = Path.of(System.getProperty("wall.out", "target/wall-benchmark.txt"));
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines.forEach(System.out::println);
    }

    /** Creates the source of a window's screens. */
    interface Maker {
        ScreenFeeds make(Fleet fleet, FrameCosts costs);
    }

    record Opened(ConsoleWindow window, Stage stage, ScreenFeeds feeds) {}

    /** A fleet that records the window's latest request to each phone. */
    private static final class Asked extends ForwardingFleet {
        private final Map<PhoneId, ScreenTuning> tunings;

        Asked(Fleet fleet, Map<PhoneId, ScreenTuning> tunings) {
            super(fleet);
            this.tunings = tunings;
        }

        String inWords() {
            return new TreeMap<>(tunings.values().stream().collect(Collectors.groupingBy(
                    tuning -> "%d px %d/s".formatted(tuning.maxSize(), tuning.maxFps()), Collectors.counting())))
                    .entrySet().stream().map(one -> one.getValue() + " × " + one.getKey())
                    .collect(Collectors.joining(", "));
        }

        @Override
        public ScreenWatch watchScreen(PhoneId phone, ScreenListener listener) {
            ScreenWatch watch = super.watchScreen(phone, listener);
            return new ScreenWatch() {
                @Override
                public void tune(ScreenTuning tuning) {
                    tunings.put(phone, tuning);
                    watch.tune(tuning);
                }

                @Override
                public void requestKeyFrame() {
                    watch.requestKeyFrame();
                }

                @Override
                public void close() {
                    watch.close();
                }
            };
        }
    }
}
