package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.JpegDecoder;
import dev.golink.screens.frames.Jpegs;
import dev.golink.screens.input.GestureTarget;
import dev.golink.screens.input.InactiveTarget;
import dev.golink.screens.latency.LatencyModel;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;

/** The watch windows, with a fleet in memory and a clock that the test controls. */
abstract class ScreenViewersSetUp {
    static final String COLOURS = """
            .root { -golink-online: #1a7f37; -golink-late: #9a6700; -golink-stale: #cf222e; -golink-offline: #6e7781;
              -golink-live: #0969da; -golink-refused: #cf222e; -golink-text: #1f2328; -golink-text-dim: #59636e;
              -golink-surface: #ffffff; -golink-rule: #d1d9e0; -golink-veil: #ffffffe6;
              -golink-touch-line: #ffffff; -golink-touch-outline: #000000b3; }""";
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    final FakeFleet fleet = new FakeFleet();
    final AtomicLong now = new AtomicLong(Duration.ofDays(1).toNanos());
    final List<String> asked = new ArrayList<>();
    final ObjectProperty<Phone> phone = new SimpleObjectProperty<>(Phones.sharing(Sharing.OFF));
    final ObjectProperty<Boolean> linked = new SimpleObjectProperty<>(true);
    final ObjectProperty<Texts> words = new SimpleObjectProperty<>(Texts.of(Locale.ENGLISH));
    final Settings settings = Settings.inMemory();
    GestureTarget target = new InactiveTarget();
    final ViewerContext context = new ViewerContext(() -> new OperatorId("ops"), settings,
            () -> new Rectangle2D(0, 0, 1200, 800),
            _ -> target, Duration.ZERO, ControlFixture.services(fleet.control(), phone, linked));
    final FxRobot robot = new FxRobot();
    ScreenViewers viewers;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeViewers() {
        fx(() -> {
            viewers.close();
            return null;
        });
        assertThat(fleet.watchers).isEmpty();
    }

    /** A frame captured the given time ago by a phone whose clock is two seconds behind. */
    Frame frame(int sequence, long millisecondsAgo) {
        Frame jpeg = Jpegs.frame(Jpegs.of(90, 200), 0, sequence);
        Instant captured = NOON.plusNanos(now.get()).minusMillis(millisecondsAgo + 2_000);
        return new Frame(jpeg.codec(), true, false, 0, sequence,
                TimeUnit.SECONDS.toMicros(captured.getEpochSecond()) + captured.getNano() / 1_000, 90, 200,
                jpeg.payload());
    }

    void show(Locale locale) {
        phone.set(Phones.sharing(Sharing.OFF));
        fx(() -> {
            words.set(Texts.of(locale));
            ScreenFeeds feeds = new ScreenFeeds(fleet, new JpegDecoder(now::get), ForkJoinPool.commonPool(),
                    Platform::runLater,
                    now::get);
            viewers = new ScreenViewers(feeds, words, Platform::runLater,
                    ScreenViewersSetUp::style, actions(), linked, context,
                    new LatencyModel.Clocks(() -> NOON.plusNanos(now.get()), now::get, Duration.ZERO));
            viewers.show(Phones.ID, phone);
            return null;
        });
    }

    void closeAll() {
        fx(() -> {
            viewers.closeAll();
            return null;
        });
    }

    void share(byte[] jpeg, int rotation) {
        set(Phones.sharing(Sharing.LIVE));
        fleet.watchers.get(Phones.ID).frame(Jpegs.frame(jpeg, rotation, 0));
        await().until(() -> ((ImageView) lookup("#viewer-image")).getImage() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void set(Phone changed) {
        fx(() -> {
            phone.set(changed);
            return null;
        });
    }

    SharingActions actions() {
        return new SharingActions() {
            @Override
            public void start(PhoneId id) {
                asked.add("start " + id);
            }

            @Override
            public void stop(PhoneId id) {
                asked.add("stop " + id);
            }
        };
    }

    <T extends Node> T lookup(String query) {
        return robot.lookup(query).query();
    }

    String text(String query) {
        return fx(() -> ((Labeled) lookup(query)).getText());
    }

    static List<Window> windows() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage stage && stage.getTitle() != null
                && stage.getTitle().endsWith("screen")).toList();
    }

    static void style(Scene scene) {
        scene.getStylesheets().add(Path.of("../assets/themes/touch.css").toUri().toString());
        scene.getStylesheets().add("data:text/css;base64,"
                + Base64.getEncoder().encodeToString(COLOURS.getBytes(StandardCharsets.UTF_8)));
    }

    WritableImage snapshot(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = fx(() -> {
            Scene scene = lookup(".viewer").getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target/snapshots"));
        ImageIO.write(copy, "png", folder.resolve("viewer-" + name + ".png").toFile());
        return image;
    }

    static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), task);
    }
}
