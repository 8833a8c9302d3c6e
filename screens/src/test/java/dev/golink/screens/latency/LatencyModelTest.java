package dev.golink.screens.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.latency.FrameCountSource.Counts;
import dev.golink.screens.latency.LatencyFigures.Drops;
import dev.golink.screens.latency.LatencyFigures.Loss;
import dev.golink.screens.latency.StageWindow.Spread;
import dev.golink.screens.viewer.Phones;
import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;

class LatencyModelTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final WritableImage IMAGE = new WritableImage(9, 20);
    private long now = Duration.ofDays(1).toNanos();
    private Counts counts = Counts.NONE;
    private @Nullable ClockDifference difference = ClockDifference.NONE;

    @Test
    void rateBitrateAndFormatCoverTheLastTwoSeconds() {
        LatencyModel model = model();
        for (int i = 0; i < 100; i++) {
            pass(100);
            come(10_000, 0, 0, 0);
            show(model);
            model.pulse();
            model.tick();
        }

        assertThat(figures(model).fps()).isEqualTo(10);
        assertThat(figures(model).bitrate()).isCloseTo(800_000, within(1.0));
        assertThat(figures(model).codec()).isEqualTo(Codec.H264);
        assertThat(figures(model).width()).isEqualTo(360);
        assertThat(figures(model).height()).isEqualTo(800);
    }

    @Test
    void paintTimeEndsAtThePulseAfterThePictureWasShown() {
        LatencyModel model = model();
        model.phoneChanged(Phones.ahead(Phones.sharing(Sharing.LIVE), Duration.ZERO));
        show(model);
        pass(8);
        model.pulse();
        pass(100);
        model.pulse();
        model.tick();

        assertThat(figures(model).stages().get(Stage.PAINT)).isEqualTo(new Spread(millis(8), millis(8)));
        assertThat(figures(model).stages().get(Stage.DECODE)).isEqualTo(new Spread(millis(2), millis(2)));
        assertThat(figures(model).stages().get(Stage.ALL)).isEqualTo(new Spread(millis(40), millis(40)));
        assertThat(figures(model).stages()).doesNotContainKeys(Stage.PHONE, Stage.WAY);
    }

    @Test
    void aPictureReplacedBeforeThePulseCountsAsLost() {
        LatencyModel model = model();
        show(model);
        show(model);
        model.pulse();
        come(100, 0, 0, 4);
        model.tick();

        assertThat(figures(model).drops().get(Loss.PAINT)).isEqualTo(new Drops(5, 5));
    }

    @Test
    void lossesAreCountedByStageForTenSecondsAndInTotal() {
        LatencyModel model = model();
        come(100, 3, 40, 0);
        model.phoneChanged(phone(12));
        model.tick();
        for (int i = 0; i < 12; i++) {
            pass(1_000);
            model.tick();
        }
        come(100, 4, 41, 0);
        model.phoneChanged(phone(14));
        pass(1_000);
        model.tick();

        assertThat(figures(model).drops()).containsEntry(Loss.PHONE, new Drops(2, 14))
                .containsEntry(Loss.WAY, new Drops(1, 4)).containsEntry(Loss.DECODE, new Drops(1, 41))
                .containsEntry(Loss.PAINT, new Drops(0, 0));
    }

    @Test
    void withoutCountsFromThePhoneItsLossesAreUnknown() {
        LatencyModel model = model();
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        model.tick();

        assertThat(figures(model).drops()).doesNotContainKey(Loss.PHONE);
    }

    @Test
    void aRestartedCountOfAPhoneIsShownAsItsLosses() {
        LatencyModel model = model();
        model.phoneChanged(phone(40));
        model.tick();
        pass(1_000);
        model.phoneChanged(phone(2));
        model.tick();

        assertThat(figures(model).drops()).containsEntry(Loss.PHONE, new Drops(2, 2));
    }

    @Test
    void withoutTheServersClockTheNetworkStageIsUnknown() {
        difference = null;
        LatencyModel model = model();
        model.phoneChanged(Phones.ahead(phone(0), Duration.ZERO));
        show(model);
        model.pulse();
        model.tick();

        assertThat(figures(model).stages()).containsOnlyKeys(Stage.PHONE, Stage.DECODE, Stage.PAINT);
    }

    @Test
    void theClockOfARemoteServerIsComparedAsSoonAsItIsKnownAndItsErrorIsTold() {
        difference = null;
        LatencyModel model = model();
        model.phoneChanged(Phones.ahead(Phones.sharing(Sharing.LIVE), Duration.ofSeconds(100)));
        show(model);
        model.pulse();
        model.tick();
        assertThat(figures(model).clockError()).isZero();
        // The server's clock is 100 s behind, and the phone's is 100 s ahead of that, so it shows what this computer's shows.
        difference = new ClockDifference(Duration.ofSeconds(-100), Duration.ofMillis(7));

        show(model);
        model.pulse();
        model.tick();

        assertThat(figures(model).stages().get(Stage.ALL)).isEqualTo(new Spread(millis(32), millis(32)));
        assertThat(figures(model).clockError()).isEqualTo(Duration.ofMillis(7));
    }

    private LatencyModel model() {
        return new LatencyModel(() -> counts,
                new LatencyModel.Clocks(() -> NOON.plusNanos(now), () -> now, () -> difference));
    }

    private static dev.golink.server.fleet.phone.Phone phone(long dropped) {
        return Phones.telling(Phones.sharing(Sharing.LIVE),
                new ScreenVitals(1_000L, dropped, false, Duration.ofMillis(5)));
    }

    /** Shows a picture that was captured 32 ms ago, arrived 2 ms ago and has just been decoded. */
    private void show(LatencyModel model) {
        Instant captured = NOON.plusNanos(now - millis(32));
        model.shown(
                new DecodeResult.Picture(IMAGE, new SeenPicture(9, 20, 0, 0),
                        captured.getEpochSecond() * 1_000_000 + captured.getNano() / 1_000,
                        now - millis(2), now));
    }

    private void come(int bytes, long missed, long late, long unshown) {
        counts = new Counts(counts.frames() + 1, counts.bytes() + bytes, missed, late, unshown, Codec.H264, 360, 800);
    }

    private void pass(long milliseconds) {
        now += millis(milliseconds);
    }

    private static long millis(long milliseconds) {
        return Duration.ofMillis(milliseconds).toNanos();
    }

    private static LatencyFigures figures(LatencyModel model) {
        return model.figuresProperty().get();
    }
}
