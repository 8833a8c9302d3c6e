package dev.golink.screens.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.JpegDecoder;
import dev.golink.screens.frames.Jpegs;
import dev.golink.screens.viewer.Phones;
import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.texts.Texts;

class LatencyOverlaysTest {
    private final AtomicLong now = new AtomicLong(Duration.ofDays(1).toNanos());
    private ClockDifference difference = ClockDifference.NONE;
    private final FakeFleet fleet = new FakeFleet();
    private final ObjectProperty<Boolean> wanted = new SimpleObjectProperty<>(false);
    private final ScreenFeeds feeds = new ScreenFeeds(fleet, new JpegDecoder(now::get), Runnable::run,
            Platform::runLater, now::get);
    private final LatencyOverlays layers = new LatencyOverlays(feeds,
            _ -> new SimpleObjectProperty<>(Phones.sharing(Sharing.LIVE)), wanted,
            new SimpleObjectProperty<>(Texts.of(Locale.ENGLISH)),
            new LatencyModel.Clocks(() -> Instant.EPOCH.plusNanos(now.get()), now::get, () -> difference));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void hiddenLatencyFiguresWatchNoScreen() {
        StackPane layer = layer(400, 400);
        fx(() -> layers.show(layer, Phones.ID));
        assertThat(layer.getChildren()).isEmpty();
        assertThat(fleet.screens()).isEmpty();

        want(true);
        assertThat(layer.getChildren()).hasSize(1);
        assertThat(fleet.screens()).containsExactly("lab-07");

        want(false);
        assertThat(layer.getChildren()).isEmpty();
        assertThat(fleet.screens()).isEmpty();
    }

    @Test
    void aRemovedTileLosesItsLatencyFigures() {
        StackPane layer = layer(400, 400);
        Subscription shown = fx(() -> layers.show(layer, Phones.ID));
        want(true);

        fx(() -> {
            shown.unsubscribe();
            return null;
        });

        assertThat(layer.getChildren()).isEmpty();
        assertThat(fleet.screens()).isEmpty();
    }

    @Test
    void aSmallTileShowsTheFiguresThatFit() {
        StackPane small = layer(160, 200);
        StackPane large = layer(400, 400);
        fx(() -> layers.show(small, Phones.ID));
        fx(() -> layers.show(large, Phones.ID));
        want(true);
        fleet.frame("lab-07", Jpegs.frame(Jpegs.of(90, 200), 0, 1));
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            layers.tick();
            return null;
        });

        assertThat(stream(small)).contains("bit/s").doesNotContain("JPEG");
        assertThat(stream(large)).contains("bit/s").contains("JPEG 90×200");
        assertThat(small.getChildren().getFirst().prefWidth(-1)).isLessThanOrEqualTo(160);
    }

    @Test
    void anEstimatedClockOfTheServerIsToldWithItsErrorAndAKnownOneIsNot() {
        StackPane layer = layer(400, 400);
        fx(() -> layers.show(layer, Phones.ID));
        want(true);
        tick();
        assertThat(layer.lookup("#figures-clock").isVisible()).isFalse();

        difference = new ClockDifference(Duration.ofSeconds(-100), Duration.ofMillis(12));
        tick();

        assertThat(layer.lookup("#figures-clock").isVisible()).isTrue();
        assertThat(fx(() -> ((Label) layer.lookup("#figures-clock")).getText()))
                .isEqualTo("The server's clock is estimated. The times with ≈ may be off by 12 ms.");
    }

    private void tick() {
        fx(() -> {
            layers.tick();
            return null;
        });
    }

    private static String stream(StackPane layer) {
        return fx(() -> ((Label) layer.lookup("#figures-stream")).getText());
    }

    private void want(boolean seen) {
        fx(() -> {
            wanted.set(seen);
            return null;
        });
    }

    private static StackPane layer(double width, double height) {
        return fx(() -> {
            StackPane layer = new StackPane();
            new Scene(layer, width, height);
            layer.resize(width, height);
            return layer;
        });
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), task);
    }
}
