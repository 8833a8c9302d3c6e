package dev.golink.server.gateway.frames;

/**
 * Checks whether bytes that come in parts are UTF-8 by RFC 3629, section 4. It refuses surrogates and characters that
 * are encoded longer than necessary. For one thread.
 */
final class Utf8Check {
    private static final int LEAST_FOLLOWING = 0x80;
    private static final int MOST_FOLLOWING = 0xBF;

    /** The number of bytes that the present character still needs. */
    private int missing;
    /** The bounds of the present character's next byte. */
    private int least = LEAST_FOLLOWING;
    private int most = MOST_FOLLOWING;

    /**
     * Whether the text is still valid with these bytes added; it may end or continue. Do not use the check again after
     * it returned false.
     */
    boolean accepts(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (missing > 0 ? !follows(bytes[at] & 0xff) : bytes[at] < 0 && !begins(bytes[at] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last character is complete. */
    boolean isBetweenCharacters() {
        return missing == 0;
    }

    private boolean follows(int value) {
        boolean follows = value >= least && value <= most;
        least = LEAST_FOLLOWING;
        most = MOST_FOLLOWING;
        missing--;
        return follows;
    }

    private boolean begins(int value) {
        if (value >= 0xC2 && value <= 0xDF) {
            missing = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            missing = 2;
            least = value == 0xE0 ? 0xA0 : LEAST_FOLLOWING;
            most = value == 0xED ? 0x9F : MOST_FOLLOWING;
        } else if (value >= 0xF0 && value <= 0xF4) {
            missing = 3;
            least = value == 0xF0 ? 0x90 : LEAST_FOLLOWING;
            most = value == 0xF4 ? 0x8F : MOST_FOLLOWING;
        } else {
            return false;
        }
        return true;
    }
}
