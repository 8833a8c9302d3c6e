package dev.golink.phones.simulator.behaviour;

/** The kind of a phone: how it sends heartbeats, connects and disconnects, and reacts to requests for its screen. */
public enum Behaviour {
    /** Stays connected, sends heartbeats in time, and shares when asked. */
    WELL,
    /**
     * Has a poor network: sends heartbeats and frames so rarely that it becomes late again and again, but never stale.
     */
    LATE,
    /** Falls silent until the server closes the connection, and reconnects later. */
    SILENT,
    /** Its user refuses to share. */
    REFUSING,
    /** Can't capture its screen. */
    FAILING,
    /** Its connection breaks; it reconnects five heartbeat intervals later. */
    DROPPING,
    /** Knows only the fixed part of the protocol. */
    LEGACY,
    /**
     * A legacy page as many are in use: its heartbeat is the text {@code ping}, 30 seconds after the server's last
     * message.
     */
    PINGING,
    /** Its user never answers the request for the screen. */
    UNDECIDED,
    /** Its stream stalls again and again. */
    STALLING,
    /** Nothing moves on its screen. */
    STILL,
    /** Its frames are damaged again and again. */
    CORRUPT,
    /** Can't pause: sends frames whether or not an operator watches. */
    UNPAUSABLE,
    /** Disconnects after one heartbeat interval and stays away for eleven. */
    ABSENT,
    /** Reads nothing for three of every four heartbeat intervals. */
    SLOW;

    /**
     * The schedule of this kind of phone. The protocol makes a phone stale after 2.5 intervals of silence and closes it
     * after 6. With these periods, three silent phones a third of a round apart mean that one is stale at any moment.
     * Two dropping phones half a round apart mean that one is offline at any moment.
     *
     * @param phase where in its round the phone starts, 0 to 1
     */
    public ActivitySchedule timetable(double phase) {
        return switch (this) {
            case WELL, LATE, REFUSING, FAILING, LEGACY, PINGING, UNDECIDED, STALLING, STILL, CORRUPT, UNPAUSABLE ->
                ActivitySchedule.ALWAYS;
            case SILENT -> new ActivitySchedule(9.5, 2, ActivityPeriod.SILENT, phase);
            case DROPPING -> new ActivitySchedule(10, 5, ActivityPeriod.LOST, phase);
            case ABSENT -> new ActivitySchedule(12, 1, ActivityPeriod.AWAY, phase);
            case SLOW -> new ActivitySchedule(4, 1, ActivityPeriod.DEAF, phase);
        };
    }

    /** How this kind of phone reacts when an operator asks for its screen. */
    public ShareAnswer answer() {
        return switch (this) {
            case WELL, LATE, SILENT, DROPPING, ABSENT, SLOW, UNPAUSABLE -> ShareAnswer.SHARES;
            case REFUSING -> ShareAnswer.REFUSES;
            case FAILING -> ShareAnswer.FAILS;
            case LEGACY, PINGING -> ShareAnswer.SHARES_WITHOUT_A_WORD;
            case UNDECIDED -> ShareAnswer.NEVER_ANSWERS;
            case STALLING -> ShareAnswer.SHARES_AND_STALLS;
            case STILL -> ShareAnswer.SHARES_A_STILL;
            case CORRUPT -> ShareAnswer.SHARES_DAMAGED;
        };
    }

    /** How this kind of phone reacts to gestures. */
    public InputAnswer input() {
        return switch (this) {
            case WELL, LATE, SILENT, DROPPING, ABSENT, SLOW, UNPAUSABLE, FAILING, UNDECIDED, STALLING, STILL, CORRUPT ->
                InputAnswer.CARRIES_OUT;
            case REFUSING -> InputAnswer.NOT_ALLOWED;
            case LEGACY, PINGING -> InputAnswer.NONE;
        };
    }
}
