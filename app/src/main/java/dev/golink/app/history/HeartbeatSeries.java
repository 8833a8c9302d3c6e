package dev.golink.app.history;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.Phone;

/**
 * The last heartbeats of one phone, and the events between them: at most {@value #MOST} entries, oldest first. The
 * arrays never grow. Used on the JavaFX thread only. See decision 0020.
 */
public final class HeartbeatSeries {
    /** The most entries that are stored. */
    public static final int MOST = 120;
    /** A value that is not known. */
    public static final int UNKNOWN = -1;
    /** The most missed heartbeats in a row that are recorded; a longer silence adds no information. */
    private static final int MOST_MISSED = 6;
    /**
     * The longest time that an update takes to arrive, in milliseconds. A greater difference between the server's
     * interval and this console's means that the server's clock was set.
     */
    private static final long LONGEST_WAY = Duration.ofSeconds(5).toMillis();

    /** The kinds of entries. */
    public enum Kind {
        /** A heartbeat, or another message, arrived. */
        BEAT,
        /** A heartbeat was due and did not arrive. */
        MISSED,
        /** This window did not hear what happened. */
        UNHEARD,
        /** The connection ended. */
        LEFT,
        /** A connection began. */
        CAME
    }

    private final long since;
    private final Kind[] kinds = new Kind[MOST];
    private final int[] intervals = new int[MOST];
    private final float[] roundTrips = new float[MOST];
    private int first;
    private int size;
    private Duration expected;
    private boolean isExpectedKnown;
    private Instant last;
    /**
     * When the last heartbeat arrived here, in nanoseconds of the console's clock; null if that was before this window
     * listened.
     */
    private @Nullable Long lastCame;
    private boolean broken;
    private int missedSinceBeat;

    /**
     * @param since when this window began to listen, in nanoseconds of the console's clock that continues during sleep
     */
    HeartbeatSeries(Phone phone, long since) {
        this.since = since;
        expect(phone.link());
        last = phone.link().lastHeardAt();
        if (phone.presence().isConnected()) {
            beat(phone.link(), UNKNOWN);
            missedSinceBeat = phone.link().health().missedBeats();
            missed(missedSinceBeat);
        } else {
            add(Kind.LEFT, UNKNOWN, UNKNOWN);
        }
    }

    private void expect(Link link) {
        expected = link.interval();
        isExpectedKnown = link.intervalSource() != IntervalSource.ASSUMED;
    }

    /** @param now in nanoseconds of the same clock */
    void take(Link was, Link is, long now) {
        expect(is);
        if (!is.connectedAt().equals(was.connectedAt())) {
            comeBack(was, is, now);
        } else {
            proceed(was, is, now);
        }
        if (is.departure() != null && !is.departure().equals(was.departure())) {
            add(Kind.LEFT, UNKNOWN, UNKNOWN);
        }
    }

    private void comeBack(Link was, Link is, long now) {
        if (was.presence().isConnected()) {
            add(Kind.LEFT, UNKNOWN, UNKNOWN);
        }
        add(Kind.CAME, UNKNOWN, UNKNOWN);
        broken = false;
        missedSinceBeat = 0;
        last = is.connectedAt();
        lastCame = now;
        if (!is.lastHeardAt().equals(last)) {
            received(is, is, now);
        }
    }

    private void proceed(Link was, Link is, long now) {
        int missed = Math.max(0, is.health().missedInAll() - was.health().missedInAll());
        missed(missed);
        missedSinceBeat += missed;
        if (!is.lastHeardAt().equals(last)) {
            received(was, is, now);
        }
    }

    /** @param was the connection during the silence before this heartbeat */
    private void received(Link was, Link link, long now) {
        long millis = sinceLast(link, now);
        // The server counts a heartbeat as missed after one and a half intervals. If it counted none in a longer gap,
        // heartbeats arrived without a separate update to this window. While an interval is only assumed, the server
        // counts none as missed.
        boolean isTooLong = was.intervalSource() != IntervalSource.ASSUMED && millis > 1.6 * was.interval().toMillis();
        boolean unheard = broken || missedSinceBeat == 0 && isTooLong;
        if (unheard && !broken) {
            add(Kind.UNHEARD, UNKNOWN, UNKNOWN);
        }
        beat(link, unheard ? UNKNOWN : (int) Math.min(millis, Integer.MAX_VALUE));
        last = link.lastHeardAt();
        lastCame = now;
        broken = false;
        missedSinceBeat = 0;
    }

    /**
     * The milliseconds since the last heartbeat, by the server's exact times; by this console's if the server's clock
     * was set.
     */
    private long sinceLast(Link link, long now) {
        long there = Duration.between(last, link.lastHeardAt()).toMillis();
        if (lastCame == null) {
            return Math.max(0, there);
        }
        long here = Duration.ofNanos(now - lastCame).toMillis();
        return Math.abs(there - here) <= LONGEST_WAY ? there : here;
    }

    private void beat(Link link, int interval) {
        Duration roundTrip = link.roundTrip();
        add(Kind.BEAT, interval, roundTrip == null ? UNKNOWN : roundTrip.toNanos() / 1e6f);
    }

    private void missed(int count) {
        for (int i = 0; i < Math.min(MOST_MISSED, count); i++) {
            add(Kind.MISSED, UNKNOWN, UNKNOWN);
        }
    }

    /** Records that nothing is known from now on, until the next heartbeat. */
    void interrupt() {
        if (!broken) {
            broken = true;
            add(Kind.UNHEARD, UNKNOWN, UNKNOWN);
        }
    }

    private void add(Kind kind, int interval, float roundTrip) {
        int at = (first + size) % MOST;
        kinds[at] = kind;
        intervals[at] = interval;
        roundTrips[at] = roundTrip;
        if (size < MOST) {
            size++;
        } else {
            first = (first + 1) % MOST;
        }
    }

    /** When this window began to listen, in nanoseconds of the console's clock that continues during sleep. */
    long since() {
        return since;
    }

    /** The expected heartbeat interval. */
    public Duration expected() {
        return expected;
    }

    /** Whether the expected interval is known, not only assumed. */
    public boolean isExpectedKnown() {
        return isExpectedKnown;
    }

    /** The number of entries. */
    public int size() {
        return size;
    }

    /** The kind of an entry; 0 is the oldest. */
    public Kind kind(int index) {
        return kinds[at(index)];
    }

    /** The milliseconds from the heartbeat before to this one, or {@link #UNKNOWN}. */
    public int interval(int index) {
        return intervals[at(index)];
    }

    /** The last known round trip at this heartbeat in milliseconds, or {@link #UNKNOWN}. */
    public float roundTrip(int index) {
        return roundTrips[at(index)];
    }

    /** The number of entries of a kind. */
    public int count(Kind kind) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += kind(i) == kind ? 1 : 0;
        }
        return count;
    }

    private int at(int index) {
        return (first + index) % MOST;
    }
}
