package dev.golink.phones.simulator.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.golink.server.fleet.input.ScreenPoint;

/**
 * The fingers on a screen, and where it was touched just before.
 *
 * @param fingers the fingers, in the order in which they came
 * @param rings   the places of the last taps, the newest last
 */
public record Touches(List<Finger> fingers, List<Ring> rings) {
    static final Touches NONE = new Touches(List.of(), List.of());

    private static final int MOST_RINGS = 8;

    /** Copies the lists. */
    public Touches {
        fingers = List.copyOf(fingers);
        rings = List.copyOf(rings);
    }

    /**
     * The place of a tap, shown for a short time.
     *
     * @param at    where
     * @param since when, on the swarm's clock
     */
    public record Ring(ScreenPoint at, Duration since) {
        /** How long it is shown. */
        public static final Duration SHOWN = Duration.ofMillis(700);

        /** How much of its time is over, 0 to 1; 1 or more if it is not shown any more. */
        public double passed(Duration now) {
            return (double) now.minus(since).toNanos() / SHOWN.toNanos();
        }
    }

    Optional<Finger> find(FingerId id) {
        return fingers.stream().filter(finger -> finger.id().equals(id)).findFirst();
    }

    /** With this finger in place of the one with the same id. */
    Touches with(Finger changed) {
        List<Finger> all = new ArrayList<>(fingers);
        if (find(changed.id()).isPresent()) {
            all.replaceAll(finger -> finger.id().equals(changed.id()) ? changed : finger);
        } else {
            all.add(changed);
        }
        return new Touches(all, rings);
    }

    Touches without(FingerId id) {
        return new Touches(fingers.stream().filter(finger -> !finger.id().equals(id)).toList(), rings);
    }

    Touches ring(ScreenPoint at, Duration now) {
        List<Ring> all = new ArrayList<>(rings.stream().filter(ring -> ring.passed(now) < 1).toList());
        if (all.size() == MOST_RINGS) {
            all.removeFirst();
        }
        all.add(new Ring(at, now));
        return new Touches(fingers, all);
    }
}
