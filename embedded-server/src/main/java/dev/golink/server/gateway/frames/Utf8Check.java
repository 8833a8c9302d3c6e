package dev.golink.server.gateway.frames;

/**
 * Checks bytes that come in parts for being UTF-8: RFC 3629, section 4, which knows neither surrogates nor characters written
 * longer than they have to be. For one thread.
 */
final class Utf8Check {
    private static final int LEAST_FOLLOWING = 0x80;
    private static final int MOST_FOLLOWING = 0xBF;

    /** Bytes that the present character still needs. */
    private int missing;
    /** The bounds of its next byte. */
    private int least = LEAST_FOLLOWING;
    private int most = MOST_FOLLOWING;

    /** Whether a text can still go on, or end, with these bytes. After a false one it can't be used any more. */
    boolean accepts(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (missing > 0 ? !follows(bytes[at] & 0xff) : bytes[at] < 0 && !begins(bytes[at] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no character has begun that has not ended. */
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
