package dev.golink.server.fleet.phone;

/**
 * Whether a phone is here, judged by the age of the last word its application said against its own heartbeat interval.
 * The order is from best to worst.
 */
public enum Presence {
    /** Connected, and heard within one and a half intervals. */
    ONLINE,
    /** Connected, but silent for one and a half intervals. */
    LATE,
    /** Connected, but silent for two and a half intervals. */
    STALE,
    /** Not connected. */
    OFFLINE;

    /** Whether the connection stands, however silent it is. */
    public boolean isConnected() {
        return this != OFFLINE;
    }
}
