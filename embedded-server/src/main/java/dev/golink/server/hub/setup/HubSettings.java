package dev.golink.server.hub.setup;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;

/**
 * What the hub goes by. Settings begin with {@link #of} and are changed by copies, so that a change of one part loses no
 * other.
 *
 * @param operator     the name commands from inside this process are given under
 * @param interval     the heartbeat interval of a phone that names none
 * @param answerTime   how long a phone may take for its first answer to a command
 * @param consentTime  how long the phone's user may take once the phone says that it asks
 * @param pingEvery    how often an operator is pinged, and how often at most the round trip to a phone is measured
 * @param operatorSilence how long an operator may give no sign of life, a pong being one
 * @param mostForgiven how many malformed messages a peer may send in a minute
 * @param mostOffline  how many offline phones stay known; the least recently seen are forgotten first
 * @param endUnwatched a sharing that nobody has watched for so long is ended; null if none is
 */
public record HubSettings(OperatorId operator, Duration interval, Duration answerTime, Duration consentTime,
        Duration pingEvery, Duration operatorSilence, int mostForgiven, int mostOffline,
        @Nullable Duration endUnwatched) {
    /** The settings of a server that is started with nothing but a name and an interval. */
    public static HubSettings of(OperatorId operator, Duration interval) {
        return new HubSettings(operator, interval, Duration.ofSeconds(10), Duration.ofSeconds(60),
                Duration.ofSeconds(15), Duration.ofSeconds(60), 20, 50_000, null);
    }

    /** The same with another time for a phone's first answer. */
    public HubSettings withAnswerTime(Duration other) {
        return new HubSettings(operator, interval, other, consentTime, pingEvery, operatorSilence, mostForgiven,
                mostOffline, endUnwatched);
    }

    /** The same with other times in which operators are pinged and given up. */
    public HubSettings withOperatorPings(Duration every, Duration silence) {
        return new HubSettings(operator, interval, answerTime, consentTime, every, silence, mostForgiven, mostOffline,
                endUnwatched);
    }

    /** The same with another number of offline phones that stay known. */
    public HubSettings withMostOffline(int other) {
        return new HubSettings(operator, interval, answerTime, consentTime, pingEvery, operatorSilence, mostForgiven,
                other, endUnwatched);
    }

    /** The same, but a sharing that nobody has watched for so long is ended; null for none. */
    public HubSettings withEndUnwatched(@Nullable Duration limit) {
        return new HubSettings(operator, interval, answerTime, consentTime, pingEvery, operatorSilence, mostForgiven,
                mostOffline, limit);
    }
}
