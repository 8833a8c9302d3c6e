package dev.golink.phones.client.message;

/**
 * Reads answers to heartbeats that have the server's time, without parsing JSON. A swarm gets thousands of them a
 * second.
 */
final class HeartAnswer {
    private static final String BEGINNING = "{\"event\":\"heart\",\"server_ms\":";
    /** More digits than a time has until the year 33658. */
    private static final int MOST_DIGITS = 15;

    private HeartAnswer() {}

    /** The time in milliseconds since 1970; -1 if the text is not written exactly so. */
    static long time(String text) {
        int digits = text.length() - BEGINNING.length() - 1;
        if (digits < 1 || digits > MOST_DIGITS || !text.startsWith(BEGINNING) || !text.endsWith("}")) {
            return -1;
        }
        long time = 0;
        for (int i = BEGINNING.length(); i < text.length() - 1; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            time = time * 10 + digit;
        }
        return time;
    }
}
