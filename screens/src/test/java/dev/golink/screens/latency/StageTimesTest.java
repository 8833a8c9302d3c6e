package dev.golink.screens.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.Test;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.viewer.Phones;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;

class StageTimesTest {
    private static final long CAPTURED = 1_800_000_000_000_000L;
    private static final long ARRIVED = 5_000_000_000L;
    private static final DecodeResult.Picture PICTURE = new DecodeResult.Picture(new WritableImage(9, 20),
            new SeenPicture(9, 20, 0, 0), CAPTURED,
            ARRIVED,
            ARRIVED + 3_000_000);
    private static final Phone SILENT = Phones.sharing(Sharing.LIVE);
    private static final Phone TELLING = Phones.telling(SILENT,
            new ScreenVitals(null, null, null, Duration.ofMillis(12)));

    @Test
    void eachStageIsMeasuredSeparately() {
        StageTimes times = times(Phones.ahead(TELLING, Duration.ZERO), 40_000L);

        assertThat(times).isEqualTo(new StageTimes(12_000_000L, 28_000_000L, 3_000_000, 8_000_000, 51_000_000L));
    }

    @Test
    void clockDifferenceOfThePhoneIsCorrected() {
        StageTimes times = times(Phones.ahead(TELLING, Duration.ofMillis(7_000)), 40_000L - 7_000_000L);

        assertThat(times.way()).isEqualTo(28_000_000);
    }

    @Test
    void stageTimesAreNeverNegative() {
        StageTimes times = times(Phones.ahead(TELLING, Duration.ofMillis(-60)), 40_000L);

        assertThat(times.way()).isZero();
        assertThat(times.all()).isEqualTo(11_000_000);
    }

    @Test
    void unknownTimesStayUnknown() {
        assertThat(times(TELLING, 40_000L)).as("no clock").isEqualTo(
                new StageTimes(12_000_000L, null, 3_000_000, 8_000_000, null));
        assertThat(times(Phones.ahead(SILENT, Duration.ZERO), 40_000L)).as("no word of the phone's part").isEqualTo(
                new StageTimes(null, null, 3_000_000, 8_000_000, 51_000_000L));
        assertThat(times(null, 40_000L)).as("no phone").isEqualTo(
                new StageTimes(null, null, 3_000_000, 8_000_000, null));
        assertThat(StageTimes.of(PICTURE, Phones.ahead(TELLING, Duration.ZERO), null, ARRIVED).all())
                .as("no clock of the server's").isNull();
    }

    @Test
    void implausibleTimesAreNotShown() {
        assertThat(times(Phones.ahead(TELLING, Duration.ZERO), 3_600_000_000L).all()).isNull();
        assertThat(times(Phones.ahead(TELLING, Duration.ZERO), -3_600_000_000L).all()).isNull();
    }

    private static StageTimes times(Phone phone, long microsOnTheWay) {
        return StageTimes.of(PICTURE, phone, CAPTURED + microsOnTheWay, ARRIVED + 11_000_000);
    }
}
