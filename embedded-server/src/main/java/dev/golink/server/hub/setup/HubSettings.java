package dev.golink.server.hub.setup;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;

/**
 * The settings of the hub. They are created with {@link #of} and changed by copies, so that changing one value keeps
 * the others.
 *
 * @param operator        the name under which commands from within this process are given
 * @param interval        the heartbeat interval of a phone that names none
 * @param answerTime      how long a phone may take for its first answer to a command
 * @param consentTime     how long the phone's user may take after the phone reports that the user is asked
 * @param pingEvery       how often an operator is pinged, and how often at most the round trip to a phone is measured
 * @param operatorSilence how long an operator may give no sign of life; a pong is one
 * @param mostForgiven    how many malformed messages a peer may send in a minute
 * @param mostOffline     how many offline phones stay known; those seen least recently are removed first
 * @param endUnwatched    how long sharing may go unwatched before it is ended; null if it is never ended
 * @param textInClear     whether operators' texts are also sent to phones where others could read them
 */
public record HubSettings(OperatorId operator, Duration interval, Duration answerTime, Duration consentTime,
        Duration pingEvery, Duration operatorSilence, int mostForgiven, int mostOffline,
        @Nullable Duration endUnwatched, boolean textInClear) {
    /** The default settings, with a name and an interval. */
    public static HubSettings of(OperatorId operator, Duration interval) {
        return new HubSettings(operator, interval, Duration.ofSeconds(10), Duration.ofSeconds(60),
                Duration.ofSeconds(15), Duration.ofSeconds(60), 20, 50_000, null, false);
    }

    /** A copy with another time for a phone's first answer. */
    public HubSettings withAnswerTime(Duration other) {
        return new HubSettings(operator, interval, other, consentTime, pingEvery, operatorSilence, mostForgiven,
                mostOffline, endUnwatched, textInClear);
    }

    /** A copy with other times for pinging operators and for giving them up. */
    public HubSettings withOperatorPings(Duration every, Duration silence) {
        return new HubSettings(operator, interval, answerTime, consentTime, every, silence, mostForgiven, mostOffline,
                endUnwatched, textInClear);
    }

    /** A copy with another number of offline phones that stay known. */
    public HubSettings withMostOffline(int other) {
        return new HubSettings(operator, interval, answerTime, consentTime, pingEvery, operatorSilence, mostForgiven,
                other, endUnwatched, textInClear);
    }

    /** A copy with another time that sharing may go unwatched before it is ended; null for no limit. */
    public HubSettings withEndUnwatched(@Nullable Duration limit) {
        return new HubSettings(operator, interval, answerTime, consentTime, pingEvery, operatorSilence, mostForgiven,
                mostOffline, limit, textInClear);
    }

    /** A copy that also sends operators' texts to phones where others could read them, or does not. */
    public HubSettings withTextInClear(boolean other) {
        return new HubSettings(operator, interval, answerTime, consentTime, pingEvery, operatorSilence, mostForgiven,
                mostOffline, endUnwatched, other);
    }
}
