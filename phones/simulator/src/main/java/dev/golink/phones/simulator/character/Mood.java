package dev.golink.phones.simulator.character;

/** What a phone is up to at a moment of its timetable. */
public enum Mood {
    /** Connected, beating and answering. */
    AWAKE,
    /** Its application hangs: the socket stands, but nothing is said and nothing answered. */
    SILENT,
    /** Says all it has to say, and reads nothing. */
    DEAF,
    /** The connection broke without a goodbye, and the phone does not come back for now. */
    LOST,
    /** The phone said goodbye, and does not come back for now. */
    AWAY
}
