package dev.golink.phones.adb.screen;

import java.time.Duration;

/**
 * The times that a screen's stream keeps. Tests use shorter ones.
 *
 * @param pause     after how long without bytes a picture counts as complete, at first
 * @param restart   between two starts of a recording because of a wish, at least
 * @param recording how long a phone with a time limit is recorded at once
 * @param steady    a recording that ends by itself after that long is no failure
 * @param patience  how long the first picture of a new recording may take before the old one makes room
 * @param room      from the end of a recording until the start of the next, where a phone records only once at a time.
 *                  Screenrecord looks four times a second whether it is to end
 * @param still     after how long without a picture nothing moves on a screen
 * @param snapshot  between two single pictures, at least
 * @param limit     how long taking a single picture may take
 * @param retry     until the second new attempt after a failure; doubled after each further one. The first is at once
 */
record ScreenTimes(Duration pause, Duration restart, Duration recording, Duration steady, Duration patience,
        Duration room,
        Duration still, Duration snapshot, Duration limit, Duration retry) {
    /** How the bridge keeps them. Screenrecord of Android 13 and earlier ends after 180 s. */
    static final ScreenTimes USUAL = new ScreenTimes(Duration.ofMillis(25), Duration.ofSeconds(2),
            Duration.ofSeconds(175),
            Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofMillis(350), Duration.ofSeconds(1),
            Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofMillis(500));

    /** The longest that {@link #pause} grows to. */
    static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    /** The same times, with another for recordings of phones with a time limit. */
    ScreenTimes withRecording(Duration other) {
        return new ScreenTimes(pause, restart, other, steady, patience, room, still, snapshot, limit, retry);
    }
}
