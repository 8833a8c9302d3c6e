package dev.golink.phones.simulator.figures;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.golink.phones.simulator.wire.Wire;

/** Counts what the phones of a swarm do. Used on the swarm's thread. */
public final class Counters {
    /** What the reason of an attempt that came to nothing stands under; no close code is that low. */
    static final int REFUSED = 0;

    private final int phones;
    private final Latencies lately = new Latencies();
    private final Latencies overall = new Latencies();
    private final SortedMap<Integer, Long> closed = new TreeMap<>();
    private final SortedMap<Integer, String> reasons = new TreeMap<>();
    private int online;
    private int connecting;
    private long everOnline;
    private long greetings;
    private long reconnects;
    private long heartsSent;
    private long heartsAnswered;
    private long frames;
    private long framesLeftOut;
    private long noticesShown;
    private long refused;

    /** Counters at nought, for so many phones. */
    public Counters(int phones) {
        this.phones = phones;
    }

    /** A phone dials; again, if it was online before. */
    public void dialed(boolean again) {
        connecting++;
        reconnects += again ? 1 : 0;
    }

    /** The server greeted a phone, for the first time or not. */
    public void greeted(boolean first) {
        connecting--;
        online++;
        greetings++;
        everOnline += first ? 1 : 0;
    }

    /** A phone ended a connection, or an attempt, by itself. */
    public void left(boolean wasOnline) {
        if (wasOnline) {
            online--;
        } else {
            connecting--;
        }
    }

    /** The server or the network ended a connection, or an attempt; code and reason as a line's listener hears them. */
    public void ended(boolean wasOnline, int code, String why) {
        left(wasOnline);
        if (wasOnline || code != Wire.BROKEN) {
            closed.merge(code, 1L, Long::sum);
            reasons.put(code, why);
        } else {
            refused++;
            reasons.put(REFUSED, why);
        }
    }

    /** A heart was sent. */
    public void heartSent() {
        heartsSent++;
    }

    /** A heart was answered. */
    public void heartAnswered() {
        heartsAnswered++;
    }

    /** An answer took so many nanoseconds. */
    public void roundTrip(long nanos) {
        lately.add(nanos);
        overall.add(nanos);
    }

    /** A frame was sent. */
    public void frameSent() {
        frames++;
    }

    /** A frame that was due was not sent. */
    public void frameLeftOut() {
        framesLeftOut++;
    }

    /** A phone showed an operator's message to its user. */
    public void noticeShown() {
        noticesShown++;
    }

    /**
     * What was counted so far.
     *
     * @param at  the time since the swarm's start
     * @param cpu what the process has used of the processor
     */
    public Figures figures(Duration at, Duration cpu) {
        Figures figures = new Figures(at, cpu, phones, online, connecting, everOnline, greetings, reconnects,
                heartsSent, heartsAnswered, frames, framesLeftOut, noticesShown, refused, new TreeMap<>(closed),
                new TreeMap<>(reasons),
                Figures.RoundTrips.of(lately), Figures.RoundTrips.of(overall));
        lately.clear();
        return figures;
    }
}
