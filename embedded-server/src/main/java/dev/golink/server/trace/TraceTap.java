package dev.golink.server.trace;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceLine.Direction;
import dev.golink.server.fleet.trace.TraceLine.Kind;

/**
 * Where the connections of one traced phone report what they send and receive. Any thread may call the methods; a line
 * gets its time here, so that the lines of several threads are in order.
 */
public final class TraceTap {
    private static final String CUT = "…";

    private final InstantSource clock;
    private volatile List<PhoneTrace> traces = List.of();

    TraceTap(InstantSource clock) {
        this.clock = clock;
    }

    /** Sets who traces the phone. */
    void traces(List<PhoneTrace> all) {
        traces = List.copyOf(all);
    }

    /** A text message. Its secrets are left out. */
    public void text(Direction direction, String text) {
        add(direction, Kind.TEXT, Secrets.leftOut(text), text.getBytes(StandardCharsets.UTF_8).length);
    }

    /**
     * A binary message.
     *
     * @param header describes the header of the frame
     * @param bytes  the size of the message
     */
    public void frame(String header, int bytes) {
        add(Direction.FROM_PHONE, Kind.FRAME, header, bytes);
    }

    /**
     * A ping or a pong.
     *
     * @param bytes the size of its payload
     */
    public void control(Direction direction, Kind kind, int bytes) {
        add(direction, kind, "", bytes);
    }

    /** The server refused the message before. */
    public void refused(String why) {
        add(Direction.TO_PHONE, Kind.REFUSED, Secrets.leftOut(why), 0);
    }

    /** A connection began. */
    public void connected(String address) {
        add(Direction.FROM_PHONE, Kind.CONNECTED, address, 0);
    }

    /**
     * A connection ended.
     *
     * @param by     who closed it
     * @param reason the close code and the reason
     */
    public void closed(Direction by, String reason) {
        add(by, Kind.CLOSED, Secrets.leftOut(reason), 0);
    }

    private synchronized void add(Direction direction, Kind kind, String text, int bytes) {
        TraceLine line = new TraceLine(clock.instant(), direction, kind, shortened(text), bytes);
        traces.forEach(trace -> trace.add(line));
    }

    /** The text, cut to the most characters of a line, never between the two halves of one. */
    private static String shortened(String text) {
        if (text.length() <= TraceLine.LONGEST) {
            return text;
        }
        int end = TraceLine.LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
