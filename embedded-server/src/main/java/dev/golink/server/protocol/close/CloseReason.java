package dev.golink.server.protocol.close;

import java.nio.charset.StandardCharsets;

import dev.golink.server.fleet.id.OperatorId;

/** Creates reasons that fit into a close frame (RFC 6455, section 5.5). Stateless. */
public final class CloseReason {
    private static final int MOST_BYTES = 123;
    private static final String CUT = "…";

    private CloseReason() {}

    /** The operator who ended a connection, and why, shortened if necessary. */
    public static String disconnected(OperatorId by, String why) {
        return fitting(why.isBlank() ? "Disconnected by " + by + "." : "Disconnected by " + by + ": " + why.strip());
    }

    /** Shortens a text to 123 bytes of UTF-8, never in the middle of a character. */
    public static String fitting(String text) {
        if (bytes(text) <= MOST_BYTES) {
            return text;
        }
        int end = text.length();
        while (bytes(text.substring(0, end)) + bytes(CUT) > MOST_BYTES) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + CUT;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
