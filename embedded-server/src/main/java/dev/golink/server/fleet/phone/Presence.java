package dev.golink.server.fleet.phone;

/**
 * Whether a phone is connected and sends messages in time. The presence is computed from the age of its application's
 * last message and the phone's heartbeat interval. The order is from best to worst.
 */
public enum Presence {
    /** Connected, with a message within the last one and a half intervals. */
    ONLINE,
    /** Connected, but silent for at least one and a half intervals. */
    LATE,
    /** Connected, but silent for at least two and a half intervals. */
    STALE,
    /** Not connected. */
    OFFLINE;

    /** Whether the phone is connected, even if it is silent. */
    public boolean isConnected() {
        return this != OFFLINE;
    }
}
