package dev.golink.phones.simulator.figures;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.golink.phones.client.wire.Wire;

/** Counts what the phones of a swarm do. Used on the swarm's thread. */
public final class SwarmCounters {
    /** The key of the reason of a failed attempt to connect; no close code is 0. */
    static final int REFUSED = 0;

    private final int phones;
    private final LatencyHistogram lately = new LatencyHistogram();
    private final LatencyHistogram overall = new LatencyHistogram();
    private final NavigableMap<Integer, Long> closed = new TreeMap<>();
    private final NavigableMap<Integer, String> reasons = new TreeMap<>();
    private int online;
    private int connecting;
    private int waiting;
    private long everOnline;
    private long greetings;
    private long reconnects;
    private long heartsSent;
    private long heartsAnswered;
    private long frames;
    private long framesLeftOut;
    private long noticesShown;
    private long refused;
    private long inputParts;
    private long gesturesDone;
    private long gesturesRefused;

    /** Creates counters, all 0, for this many phones. */
    public SwarmCounters(int phones) {
        this.phones = phones;
    }

    /**
     * Counts an attempt to connect.
     *
     * @param again whether the phone was online before
     */
    public void dialed(boolean again) {
        connecting++;
        reconnects += again ? 1 : 0;
    }

    /** Counts a phone that waits from now on until an operator lets it in. */
    public void waits() {
        connecting--;
        waiting++;
    }

    /**
     * Counts a phone that the server has greeted.
     *
     * @param before how far its connection had come
     * @param first  whether this was the phone's first time
     */
    public void greeted(PhoneStage before, boolean first) {
        leave(before);
        online++;
        greetings++;
        everOnline += first ? 1 : 0;
    }

    /**
     * Counts a connection or an attempt that the phone ended.
     *
     * @param stage how far it had come
     */
    public void left(PhoneStage stage) {
        leave(stage);
    }

    /**
     * Counts a connection or an attempt that the server or the network ended.
     *
     * @param stage how far it had come
     * @param code  the close code, as a connection's listener receives it
     * @param why   the reason, as a connection's listener receives it
     */
    public void ended(PhoneStage stage, int code, String why) {
        leave(stage);
        if (stage != PhoneStage.CONNECTING || code != Wire.BROKEN) {
            closed.merge(code, 1L, Long::sum);
            reasons.put(code, why);
        } else {
            refused++;
            reasons.put(REFUSED, why);
        }
    }

    private void leave(PhoneStage stage) {
        switch (stage) {
            case CONNECTING -> connecting--;
            case WAITING -> waiting--;
            case ONLINE -> online--;
        }
    }

    /** Counts a heartbeat that was sent. */
    public void heartSent() {
        heartsSent++;
    }

    /** Counts a heartbeat that was answered. */
    public void heartAnswered() {
        heartsAnswered++;
    }

    /** Adds a measured round trip, in nanoseconds. */
    public void roundTrip(long nanos) {
        lately.add(nanos);
        overall.add(nanos);
    }

    /** Counts a frame that was sent. */
    public void frameSent() {
        frames++;
    }

    /** Counts a frame that was due but not sent. */
    public void frameLeftOut() {
        framesLeftOut++;
    }

    /** Counts an operator's message that a phone showed to its user. */
    public void noticeShown() {
        noticesShown++;
    }

    /** Counts a part of a gesture that a phone received. */
    public void inputPart() {
        inputParts++;
    }

    /**
     * Counts a gesture that a phone has answered.
     *
     * @param done whether it carried out the gesture; otherwise it refused
     */
    public void gesture(boolean done) {
        if (done) {
            gesturesDone++;
        } else {
            gesturesRefused++;
        }
    }

    /**
     * The counts so far. Also starts a new period for the recent round trips.
     *
     * @param at  the time since the swarm's start
     * @param cpu the CPU time that the process has used
     */
    public SwarmFigures figures(Duration at, Duration cpu) {
        SwarmFigures figures = new SwarmFigures(at, cpu, phones, online, connecting, waiting, everOnline, greetings,
                reconnects,
                heartsSent, heartsAnswered, frames, framesLeftOut, noticesShown,
                new SwarmFigures.Gestures(inputParts, gesturesDone, gesturesRefused), refused, new TreeMap<>(closed),
                new TreeMap<>(reasons),
                SwarmFigures.RoundTrips.of(lately), SwarmFigures.RoundTrips.of(overall));
        lately.clear();
        return figures;
    }
}
