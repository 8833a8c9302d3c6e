package dev.golink.phones.simulator.character;

/** What kind of phone it is: how it beats, comes and goes, and how it takes it to be asked for its screen. */
public enum Temperament {
    /** Always there, beats in time, shares when asked. */
    WELL,
    /** On a poor network: beats, and shows a frame, too seldom, so that it is late again and again, but never stale. */
    LATE,
    /** Falls silent until the server has closed it, then comes back. */
    SILENT,
    /** Its user says no. */
    REFUSING,
    /** Can't capture its screen. */
    FAILING,
    /** Its connection breaks, and comes back after a while. */
    DROPPING,
    /** Speaks nothing but the fixed part of the protocol. */
    LEGACY,
    /** A page as many in the field are: legacy, and beats with a bare ping 30 seconds after the server's last message. */
    PINGING,
    /** Its user never answers the question. */
    UNDECIDED,
    /** Its stream stalls again and again. */
    STALLING,
    /** Nothing moves on its screen. */
    STILL,
    /** Its frames are damaged again and again. */
    CORRUPT,
    /** Can't pause: sends frames whether or not anybody watches. */
    UNPAUSABLE,
    /** Says goodbye soon and is seldom back. */
    ABSENT,
    /** Reads nothing for a while again and again. */
    SLOW;

    /**
     * When it is awake. With the protocol's limits (stale after 2.5 intervals of silence, closed after 6), three silent
     * phones that start a third of a round apart leave no moment without a stale one, and two dropping ones none
     * without one offline.
     *
     * @param phase how far into its round it starts, 0 to 1
     */
    public Timetable timetable(double phase) {
        return switch (this) {
            case WELL, LATE, REFUSING, FAILING, LEGACY, PINGING, UNDECIDED, STALLING, STILL, CORRUPT, UNPAUSABLE ->
                Timetable.ALWAYS;
            case SILENT -> new Timetable(9.5, 2, Mood.SILENT, phase);
            case DROPPING -> new Timetable(10, 5, Mood.LOST, phase);
            case ABSENT -> new Timetable(12, 1, Mood.AWAY, phase);
            case SLOW -> new Timetable(4, 1, Mood.DEAF, phase);
        };
    }

    /** How it takes it to be asked for its screen. */
    public Answer answer() {
        return switch (this) {
            case WELL, LATE, SILENT, DROPPING, ABSENT, SLOW, UNPAUSABLE -> Answer.SHARES;
            case REFUSING -> Answer.REFUSES;
            case FAILING -> Answer.FAILS;
            case LEGACY, PINGING -> Answer.SHARES_WITHOUT_A_WORD;
            case UNDECIDED -> Answer.NEVER_ANSWERS;
            case STALLING -> Answer.SHARES_AND_STALLS;
            case STILL -> Answer.SHARES_A_STILL;
            case CORRUPT -> Answer.SHARES_DAMAGED;
        };
    }
}
