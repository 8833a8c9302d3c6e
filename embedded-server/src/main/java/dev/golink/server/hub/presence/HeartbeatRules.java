package dev.golink.server.hub.presence;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.IntervalSource;

/**
 * Chooses the {@link Heartbeat} for a phone from its observed intervals. Rules are created once and shared, so that a
 * heartbeat allocates nothing even if it changes the phone's rule. For the hub thread only. See decision 0027.
 */
public final class HeartbeatRules {
    /** The interval assumed until enough heartbeats were observed: the longest that is usual in the field. */
    private static final Duration ASSUMED = Duration.ofSeconds(30);

    private final Duration usual;
    private final ObservedIntervals.Scale scale;
    private final Heartbeat assumed;
    private final Duration lostAtFirst;
    private final @Nullable Heartbeat[] confirmed;
    private final @Nullable Heartbeat[] remembered;

    /** @param usual the server's default interval; a shorter observed interval counts as this one */
    public HeartbeatRules(Duration usual) {
        this.usual = usual;
        this.scale = ObservedIntervals.Scale.of(usual);
        this.confirmed = new @Nullable Heartbeat[scale.most() + 1];
        this.remembered = new @Nullable Heartbeat[scale.most() + 1];
        Duration interval = longer(usual, ASSUMED);
        this.lostAtFirst = interval.multipliedBy(5).dividedBy(2);
        this.assumed = new Heartbeat(interval, IntervalSource.ASSUMED, lostAtFirst);
    }

    /** The observations of a phone about which nothing is known. */
    public ObservedIntervals newObservedIntervals() {
        return new ObservedIntervals(scale);
    }

    /**
     * The rule for a phone that named no interval. Intervals that only an earlier connection confirmed may have changed
     * since. Such a phone's connection is therefore given up no sooner than that of an unknown phone.
     */
    public Heartbeat of(ObservedIntervals observed) {
        if (!observed.isKnown()) {
            return assumed;
        }
        @Nullable
        Heartbeat[] made = observed.isConfirmed() ? confirmed : remembered;
        int longest = observed.longest();
        Heartbeat known = made[longest];
        if (known == null) {
            known = make(longest, observed.isConfirmed());
            made[longest] = known;
        }
        return known;
    }

    private Heartbeat make(int longest, boolean isConfirmed) {
        Duration interval = longer(usual, Duration.ofNanos(longest * scale.unit()));
        Duration lostAfter = Heartbeat.lostAfter(interval);
        return new Heartbeat(interval, IntervalSource.HABIT, isConfirmed ? lostAfter : longer(lostAfter, lostAtFirst));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
