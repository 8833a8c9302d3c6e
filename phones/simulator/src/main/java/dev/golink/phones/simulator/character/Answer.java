package dev.golink.phones.simulator.character;

import java.time.Duration;

/** How a phone takes it to be asked for its screen. */
public enum Answer {
    /** Its user agrees, frames follow. */
    SHARES,
    /** Its user says no. */
    REFUSES,
    /** Its user agrees, but the screen can't be captured. */
    FAILS,
    /** Its user never answers. */
    NEVER_ANSWERS,
    /** It can't say anything and just sends frames. */
    SHARES_WITHOUT_A_WORD,
    /** Shares, but sends nothing for a while again and again, and does not say why. */
    SHARES_AND_STALLS,
    /** Shares one picture and says that it is still. */
    SHARES_A_STILL,
    /** Shares, but its frames are damaged for a while again and again. */
    SHARES_DAMAGED;

    private static final long MILLIS_MOVING = 6_000;
    private static final long MILLIS_STALLED = 9_000;
    private static final long MILLIS_WHOLE = 6_000;
    private static final long MILLIS_DAMAGED = 4_000;

    /** Whether no frames are sent, so long after the sharing began. */
    public boolean stallsAt(Duration time) {
        return this == SHARES_AND_STALLS && time.toMillis() % (MILLIS_MOVING + MILLIS_STALLED) >= MILLIS_MOVING;
    }

    /** Whether frames are damaged, so long after the sharing began. */
    public boolean damagesAt(Duration time) {
        return this == SHARES_DAMAGED && time.toMillis() % (MILLIS_WHOLE + MILLIS_DAMAGED) >= MILLIS_WHOLE;
    }
}
