package dev.golink.phones.conformance.phone;

import java.time.Duration;

/**
 * How long a check waits for a phone and watches it.
 *
 * @param arrival        how long the phone may take to connect for the first time
 * @param interval       the heartbeat interval of a phone that names none
 * @param answer         how long the phone may take to answer a command
 * @param consent        how long the phone's user may take to decide
 * @param watching       how long the phone's frames are watched
 * @param quiet          how long nothing must arrive until the phone counts as silent
 * @param reconnectTimes how the phone has to reconnect
 * @param person         whether a person is at the phone and does what prompts ask
 */
public record PhoneCheckSettings(Duration arrival, Duration interval, Duration answer, Duration consent,
        Duration watching,
        Duration quiet, ReconnectTimes reconnectTimes, boolean person) {
    /** The usual settings, for a phone on any network, with or without a person at it. */
    public static PhoneCheckSettings usual(Duration arrival, Duration interval, boolean person) {
        return new PhoneCheckSettings(arrival, interval, Duration.ofSeconds(10), Duration.ofSeconds(60),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2), ReconnectTimes.USUAL, person);
    }

    /**
     * How a phone has to reconnect after its connection broke.
     *
     * @param longest the longest time the phone may wait
     * @param atOnce  a phone that reconnects sooner than this has not waited
     * @param cuts    how often the connection is cut; a random wait may be short once, but not every time
     * @param aloof   how long a replaced phone must stay away to pass the check
     */
    public record ReconnectTimes(Duration longest, Duration atOnce, int cuts, Duration aloof) {
        /**
         * Suits a phone that doubles its waits and adds a random part: all its waits stay below {@code atOnce} once in
         * 100,000 checks.
         */
        static final ReconnectTimes USUAL = new ReconnectTimes(Duration.ofSeconds(30), Duration.ofMillis(200), 5,
                Duration.ofSeconds(10));
    }
}
