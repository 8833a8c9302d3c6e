package dev.golink.server.hub.presence;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.IntervalSource;

/**
 * By which {@link Heartbeat} a phone is judged. Rules of habits are made once and shared, so that a heartbeat that changes a
 * phone's habit allocates nothing. For the hub's thread only.
 */
public final class HeartbeatRules {
    /** What is assumed of a phone that has not shown its habit: the longest interval that is usual in the field. */
    private static final Duration ASSUMED = Duration.ofSeconds(30);

    private final Duration usual;
    private final HeartbeatHabit.Scale scale;
    private final Heartbeat assumed;
    private final Duration lostAtFirst;
    private final @Nullable Heartbeat[] confirmed;
    private final @Nullable Heartbeat[] remembered;

    /** @param usual the interval below which no habit counts */
    public HeartbeatRules(Duration usual) {
        this.usual = usual;
        this.scale = HeartbeatHabit.Scale.of(usual);
        this.confirmed = new @Nullable Heartbeat[scale.most() + 1];
        this.remembered = new @Nullable Heartbeat[scale.most() + 1];
        Duration interval = longer(usual, ASSUMED);
        this.lostAtFirst = interval.multipliedBy(5).dividedBy(2);
        this.assumed = new Heartbeat(interval, IntervalSource.ASSUMED, lostAtFirst);
    }

    /** Nothing is known of a phone's habit yet. */
    public HeartbeatHabit newHabit() {
        return new HeartbeatHabit(scale);
    }

    /**
     * The rule of a phone that named none. One that only an earlier connection confirmed may have another habit by now: its
     * connection is given up no sooner than that of a phone that is not known at all.
     */
    public Heartbeat of(HeartbeatHabit habit) {
        if (!habit.isKnown()) {
            return assumed;
        }
        @Nullable
        Heartbeat[] made = habit.isConfirmed() ? confirmed : remembered;
        int longest = habit.longest();
        Heartbeat known = made[longest];
        if (known == null) {
            known = make(longest, habit.isConfirmed());
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
