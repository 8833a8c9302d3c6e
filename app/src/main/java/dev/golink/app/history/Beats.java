package dev.golink.app.history;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.Phone;

/**
 * The last heartbeats of one phone, and what stood in their place: at most {@value #MOST} entries, oldest first, in arrays
 * that never grow. For the window's thread only.
 */
public final class Beats {
    /** So many entries are kept. */
    public static final int MOST = 120;
    /** A figure that is not known. */
    public static final int UNKNOWN = -1;
    /** So many beats in a row are marked as missed; of a longer silence nothing more can be learned. */
    private static final int MOST_MISSED = 6;
    /** News take no longer than this. Where the server's moments tell another interval, its clock was set. */
    private static final long LONGEST_WAY = Duration.ofSeconds(5).toMillis();

    /** What an entry says. */
    public enum Kind {
        /** The phone was heard. */
        BEAT,
        /** A beat was due and did not come. */
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
    /** When that came here, in nanoseconds of the console's clock; null if that was before this window listened. */
    private @Nullable Long lastCame;
    private boolean broken;
    private int missedSinceBeat;

    /** @param since when this window began to listen, in nanoseconds of the console's clock that goes on in sleep */
    Beats(Phone phone, long since) {
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
            goOn(was, is, now);
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
            heard(is, is, now);
        }
    }

    private void goOn(Link was, Link is, long now) {
        int missed = Math.max(0, is.health().missedInAll() - was.health().missedInAll());
        missed(missed);
        missedSinceBeat += missed;
        if (!is.lastHeardAt().equals(last)) {
            heard(was, is, now);
        }
    }

    /** @param was the link in the silence before */
    private void heard(Link was, Link link, long now) {
        long millis = sinceLast(link, now);
        // The server calls a beat missed after one and a half intervals. A longer silence that it did not call so was none:
        // beats came, and this window did not hear of them one by one. While an interval is assumed nothing is called missed.
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

    /** By the server's moments, which are exact, unless its clock was set between them. */
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

    /** From now on nothing is heard, until something is. */
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

    /** When this window began to listen, in nanoseconds of the console's clock that goes on in sleep. */
    long since() {
        return since;
    }

    /** The interval in which the phone is to be heard. */
    public Duration expected() {
        return expected;
    }

    /** Whether that interval is known, and not merely assumed. */
    public boolean isExpectedKnown() {
        return isExpectedKnown;
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** What an entry says; 0 is the oldest. */
    public Kind kind(int index) {
        return kinds[at(index)];
    }

    /** Of a beat, the milliseconds since the one before, or {@link #UNKNOWN}. */
    public int interval(int index) {
        return intervals[at(index)];
    }

    /** Of a beat, the last known round trip in milliseconds, or {@link #UNKNOWN}. */
    public float roundTrip(int index) {
        return roundTrips[at(index)];
    }

    /** How many entries are of a kind. */
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
