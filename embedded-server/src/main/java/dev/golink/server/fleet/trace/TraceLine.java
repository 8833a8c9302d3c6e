package dev.golink.server.fleet.trace;

import java.time.Instant;

/**
 * One message between the server and a traced phone, or a change of their connection.
 *
 * @param at        when the server received or sent it, by the server's wall clock
 * @param direction who sent it
 * @param kind      what it is
 * @param text      a text as it was sent, without secrets; the header of a frame; the address, code or reason of a
 *                  connection; at most {@value #LONGEST} characters, a longer one is cut
 * @param bytes     the size of the whole message in bytes, without the framing of WebSocket; 0 if it is no message
 */
public record TraceLine(Instant at, Direction direction, Kind kind, String text, int bytes) {
    /** The most characters of a text. */
    public static final int LONGEST = 4_096;
    /** What a line costs beside its text. */
    private static final int BESIDE = 48;

    /** Who sent a message, opened a connection or closed it. */
    public enum Direction {
        /** The phone. */
        FROM_PHONE,
        /** The server. */
        TO_PHONE
    }

    /** What a line is about. */
    public enum Kind {
        /** A text message of the protocol. */
        TEXT,
        /** The server did not understand or refused the phone's message before this line; the text is the reason. */
        REFUSED,
        /** A binary message; the text describes the header of the frame. */
        FRAME,
        /** A WebSocket ping. */
        PING,
        /** A WebSocket pong. */
        PONG,
        /** The phone connected; the text is its address. */
        CONNECTED,
        /** The connection ended; the text is the close code and the reason. */
        CLOSED
    }

    /** Whether the text is cut. */
    public boolean isCut() {
        return text.length() == LONGEST && text.endsWith("…");
    }

    /** What the line counts of the most that a trace may deliver, {@link Traces#MOST}. */
    public int cost() {
        return BESIDE + text.length();
    }
}
