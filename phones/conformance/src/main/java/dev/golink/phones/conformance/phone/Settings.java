package dev.golink.phones.conformance.phone;

import java.time.Duration;

/**
 * How long a phone is waited for and watched.
 *
 * @param arrival  how long until it connects for the first time
 * @param interval the heartbeat interval of a phone that names none
 * @param answer   how long it may take to answer a command
 * @param consent  how long its user may take to decide
 * @param watching how long its frames are watched
 * @param quiet    how long silence must last to be taken for silence
 * @param comeback how it is to come back
 * @param person   whether somebody sits at the phone and does what is asked
 */
public record Settings(Duration arrival, Duration interval, Duration answer, Duration consent, Duration watching,
        Duration quiet, Comeback comeback, boolean person) {
    /** Right for a phone on any network, with or without somebody at it. */
    public static Settings usual(Duration arrival, Duration interval, boolean person) {
        return new Settings(arrival, interval, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(4),
                Duration.ofSeconds(2), Comeback.USUAL, person);
    }

    /**
     * How a phone is to come back after its connection broke.
     *
     * @param longest how long it may wait at most
     * @param atOnce  a phone that is back sooner has not waited
     * @param cuts    how often it is cut off: one that waits by chance may come back at once, but not every time
     * @param aloof   how long it has to stay away once it was replaced, to be taken for one that does
     */
    public record Comeback(Duration longest, Duration atOnce, int cuts, Duration aloof) {
        /** The waits of a phone that doubles them, each with a random part, all stay below this once in 100,000 times. */
        static final Comeback USUAL = new Comeback(Duration.ofSeconds(30), Duration.ofMillis(200), 5,
                Duration.ofSeconds(10));
    }
}
