package dev.golink.screens.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.screens.feed.ViewQuality;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenTuning;

/** A console with simulated phones that send as much as they are allowed to. */
class QualityControllerTest {
    private static final int MILLION = 1_000_000;
    private final Map<PhoneId, ViewQuality> looks = new LinkedHashMap<>();
    private final Map<PhoneId, ScreenTuning> asked = new LinkedHashMap<>();
    private long now = Duration.ofDays(1).toNanos();
    private long cpu;
    private Codec codec = Codec.H264;
    private final QualityController controller = new QualityController(Budget.ofCores(2), () -> cpu, _ -> codec,
            () -> now);

    @Test
    void sixtyFourTilesAndOneFocusedScreenRunAtFullRate() {
        wall(64, 800);
        looks.put(new PhoneId("focused"), new ViewQuality.Focus(1080));

        run(20, 0.8, 0.1);

        assertThat(asked.get(new PhoneId("lab-1"))).isEqualTo(new ScreenTuning(800, 10, 230_400));
        assertThat(asked.get(new PhoneId("focused")).maxFps()).isEqualTo(30);
        assertThat(capacity().tiles()).isEqualTo(64);
        assertThat(capacity().fps()).isEqualTo(8);
        assertThat(capacity().isKnown()).as("what is enough needs no word").isFalse();
    }

    @Test
    void tooManyTilesAreSlowedAndTheCapacityIsReported() {
        wall(100, 800);
        looks.put(new PhoneId("focused"), new ViewQuality.Focus(1080));

        run(30, 5, 0.1);

        assertThat(asked.get(new PhoneId("lab-1")).maxFps()).isEqualTo(2);
        assertThat(asked.get(new PhoneId("focused")).maxFps()).isEqualTo(30);
        assertThat(capacity()).isEqualTo(new Capacity(100, 55, 2));
    }

    @Test
    void jpegsAreNotExpectedToCostAsLittleAsTheVideoBefore() {
        wall(10, 800);
        run(5, 0.5, 0.02);
        codec = Codec.JPEG;

        wall(200, 800);
        retune();
        now += Duration.ofSeconds(1).toNanos();
        controller.tick(this::retune);

        assertThat(asked.get(new PhoneId("lab-1")).maxFps()).isLessThan(10);
    }

    @Test
    void bandwidthLimitsTheRateLikeDecodingTime() {
        wall(100, 800);

        run(30, 0.1, 0.2);

        assertThat(asked.get(new PhoneId("lab-1")).maxFps()).as("57600 bytes a picture").isEqualTo(2);
        assertThat(capacity().carried()).isEqualTo(50);
    }

    @Test
    void paintingTimeCountsLikeDecodingTime() {
        wall(64, 800);
        cpuNanosAPicture = 4 * MILLION;

        run(60, 0.5, 0.1);

        assertThat(asked.get(new PhoneId("lab-1")).maxFps()).isEqualTo(5);
        assertThat(capacity().carried()).isBetween(45, 55);
    }

    @Test
    void capacityIsUnknownUntilItIsMeasured() {
        wall(3, 480);
        controller.tick(this::retune);

        assertThat(capacity().isKnown()).isFalse();
        assertThat(capacity().tiles()).isEqualTo(3);
    }

    @Test
    void capacityIsReportedSteadilyUntilThereIsRoomAgain() {
        wall(100, 800);
        Set<Integer> said = new LinkedHashSet<>();
        for (int i = 0; i < 60; i++) {
            run(1, 4 + i % 3, 0.1);
            said.add(capacity().carried());
        }
        assertThat(said).startsWith(Capacity.UNKNOWN).hasSizeBetween(2, 3);

        looks.clear();
        wall(10, 800);
        run(5, 1, 0.01);
        assertThat(capacity().isKnown()).isFalse();
    }

    @Test
    void capacityIsNotReportedInTheFirstSecondsOfAnOverload() {
        wall(100, 800);
        for (int second = 1; second <= 4; second++) {
            run(1, 5, 0.1);
            assertThat(capacity().isKnown()).as("after %d s", second).isFalse();
        }

        run(6, 5, 0.1);

        assertThat(capacity().isKnown()).isTrue();
    }

    @Test
    void watchWindowsAreSharpAtOnceBesideManyHiddenScreens() {
        hidden(148);
        otherCpu = Duration.ofMillis(1_500).toNanos();
        run(60, 0.5, 0.1);

        List<PhoneId> windows = IntStream.range(0, 4).mapToObj(i -> new PhoneId("window-" + i)).toList();
        windows.forEach(window -> looks.put(window, new ViewQuality.Focus(760)));
        assertThat(windows).allSatisfy(window -> assertSharp(controller.of(window, looks.get(window))));

        run(30, 0.5, 0.1);
        assertThat(windows).allSatisfy(window -> assertSharp(asked.get(window)));
    }

    @Test
    void watchWindowsAreSharpAtOnceAfterAnOverloadedWallIsHidden() {
        wall(152, 800);
        run(60, 40, 0.1);
        assertThat(controller.of(new PhoneId("lab-1"), new ViewQuality.Tile(800)).maxFps()).isOne();

        looks.clear();
        hidden(148);
        retune();
        looks.put(new PhoneId("window"), new ViewQuality.Focus(300));

        assertThat(controller.of(new PhoneId("window"), new ViewQuality.Focus(300)).maxFps()).isEqualTo(30);
    }

    private static void assertSharp(ScreenTuning tuning) {
        assertThat(tuning).isEqualTo(new ScreenTuning(1600, 30, 2_764_800));
    }

    private void hidden(int shares) {
        for (int i = 1; i <= shares; i++) {
            looks.put(new PhoneId("lab-" + i), new ViewQuality.Hidden());
        }
    }

    @Test
    void screensNoLongerWatchedAreForgotten() {
        wall(100, 800);
        run(10, 5, 0.1);
        looks.clear();
        wall(2, 800);

        run(30, 5, 0.1);

        assertThat(capacity().tiles()).isEqualTo(2);
        assertThat(asked.get(new PhoneId("lab-1")).maxFps()).isEqualTo(10);
    }

    @Test
    void aNewlyWatchedScreenGetsTheCurrentRate() {
        wall(100, 800);
        run(10, 5, 0.1);

        assertThat(controller.of(new PhoneId("new"), new ViewQuality.Tile(480)).maxFps()).isEqualTo(5);
    }

    @Test
    void hiddenScreensCostNoDecoding() {
        for (int i = 0; i < 10_000; i++) {
            looks.put(new PhoneId("hidden-" + i), new ViewQuality.Hidden());
        }
        wall(20, 800);

        run(5, 5, 0.02);

        assertThat(asked.get(new PhoneId("lab-1")).maxFps()).isEqualTo(10);
        assertThat(asked.get(new PhoneId("hidden-1")).maxFps()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1", "19.9, 19", "34, 30", "83, 80", "129, 120", "7000, 500"})
    void anEstimateIsRoundedToWhatItCanPromise(double tiles, int said) {
        assertThat(Capacity.about(tiles)).isEqualTo(said);
    }

    private double cpuNanosAPicture;
    private long otherCpu;

    private void wall(int tiles, int longSide) {
        for (int i = 1; i <= tiles; i++) {
            looks.put(new PhoneId("lab-" + i), new ViewQuality.Tile(longSide));
        }
    }

    private Capacity capacity() {
        return controller.capacityProperty().get();
    }

    private void retune() {
        asked.clear();
        looks.forEach((phone, quality) -> asked.put(phone, controller.of(phone, quality)));
    }

    private void run(int seconds, double nanosAPixel, double bytesAPixel) {
        retune();
        for (int i = 0; i < seconds; i++) {
            now += Duration.ofSeconds(1).toNanos();
            cpu += otherCpu;
            asked.forEach((phone, tuning) -> send(phone, tuning, nanosAPixel, bytesAPixel));
            controller.tick(this::retune);
        }
    }

    private void send(PhoneId phone, ScreenTuning tuning, double nanosAPixel, double bytesAPixel) {
        if (looks.get(phone) instanceof ViewQuality.Hidden) {
            return;
        }
        int pixels = ScreenTunings.pixels(tuning.maxSize());
        for (int i = 0; i < tuning.maxFps(); i++) {
            controller.costs().decoded(codec, pixels, (long) (pixels * nanosAPixel), (int) (pixels * bytesAPixel));
            cpu += (long) (pixels * nanosAPixel + cpuNanosAPicture);
        }
    }
}
