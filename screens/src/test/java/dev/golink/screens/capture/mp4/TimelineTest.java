package dev.golink.screens.capture.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final long MS = 1_000_000;

    private final Timeline timeline = new Timeline(false);

    @Test
    void pictureTimesComeFromThePhoneNotFromTheArrival() {
        assertThat(timeline.next(5_000_000, 0)).isZero();
        assertThat(timeline.next(5_100_000, 180 * MS)).isEqualTo(100_000);
        assertThat(timeline.next(5_200_000, 190 * MS)).isEqualTo(200_000);
    }

    @Test
    void clockChangesOfThePhoneDoNotMovePictures() {
        timeline.next(5_000_000, 0);
        assertThat(timeline.next(3_605_100_000L, 100 * MS)).as("an hour ahead").isEqualTo(100_000);
        assertThat(timeline.next(3_605_200_000L, 200 * MS)).isEqualTo(200_000);
        assertThat(timeline.next(6_000_000, 300 * MS)).as("and back").isEqualTo(300_000);
    }

    @Test
    void timesAlwaysIncrease() {
        timeline.next(5_000_000, 0);
        assertThat(timeline.next(5_000_000, 0)).isEqualTo(1_000);
        assertThat(timeline.next(4_999_000, 0)).isEqualTo(2_000);
    }

    @Test
    void aStillScreenKeepsItsDuration() {
        timeline.next(5_000_000, 0);
        assertThat(timeline.next(65_000_000, 60_000 * MS)).isEqualTo(60_000_000);
    }
}
