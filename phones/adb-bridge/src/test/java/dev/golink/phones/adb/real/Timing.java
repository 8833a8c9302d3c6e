package dev.golink.phones.adb.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/**
 * Compares how long something took with what is promised. It prints both, and fails only if it took far longer: on a
 * computer that has much else to do, everything is slow.
 */
final class Timing {
    private static final int ROOM = 5;
    private static final Duration LEAST = Duration.ofSeconds(5);

    private Timing() {}

    /** Prints how long something took, and fails if that is far longer than promised. */
    static void check(String what, Duration took, Duration promised) {
        System.out.printf("%s: %d ms, promised %d ms%n", what, took.toMillis(), promised.toMillis());
        Duration most = promised.multipliedBy(ROOM);
        assertThat(took).as(what).isLessThan(most.compareTo(LEAST) < 0 ? LEAST : most);
    }

    /** The same for the longest time between two frames that followed one another. */
    static void checkGaps(String what, List<ScreenRig.Arrival> arrivals, Duration promised) {
        long longest = 0;
        for (int i = 1; i < arrivals.size(); i++) {
            longest = Math.max(longest, arrivals.get(i).at() - arrivals.get(i - 1).at());
        }
        check("The longest gap " + what, Duration.ofNanos(longest), promised);
    }
}
