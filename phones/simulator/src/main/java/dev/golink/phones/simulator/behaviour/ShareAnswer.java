package dev.golink.phones.simulator.behaviour;

import java.time.Duration;

/** How a phone reacts when an operator asks for its screen. */
public enum ShareAnswer {
    /** The user agrees, and frames follow. */
    SHARES,
    /** The user refuses. */
    REFUSES,
    /** The user agrees, but the phone can't capture its screen. */
    FAILS,
    /** The user never answers. */
    NEVER_ANSWERS,
    /** The phone sends frames without any answer, because it is a legacy phone. */
    SHARES_WITHOUT_A_WORD,
    /** The phone shares, but sends no frames for 9 of every 15 seconds, and does not report why. */
    SHARES_AND_STALLS,
    /** The phone shares one picture and reports that its screen is still. */
    SHARES_A_STILL,
    /** The phone shares, but its frames are damaged for 4 of every 10 seconds. */
    SHARES_DAMAGED;

    private static final long MILLIS_MOVING = 6_000;
    private static final long MILLIS_STALLED = 9_000;
    private static final long MILLIS_WHOLE = 6_000;
    private static final long MILLIS_DAMAGED = 4_000;

    /** Whether the phone sends no frames at this time after the sharing began. */
    public boolean stallsAt(Duration time) {
        return this == SHARES_AND_STALLS && time.toMillis() % (MILLIS_MOVING + MILLIS_STALLED) >= MILLIS_MOVING;
    }

    /** Whether the phone's frames are damaged at this time after the sharing began. */
    public boolean damagesAt(Duration time) {
        return this == SHARES_DAMAGED && time.toMillis() % (MILLIS_WHOLE + MILLIS_DAMAGED) >= MILLIS_WHOLE;
    }
}
