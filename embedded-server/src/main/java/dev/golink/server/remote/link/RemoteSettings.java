package dev.golink.server.remote.link;

import java.time.Duration;

/**
 * The settings of a remote fleet.
 *
 * @param heartEvery   how often this console sends a heartbeat to the server
 * @param silence      how long the server may be silent before the connection counts as lost
 * @param connectTime  how long a connection may take to be established
 * @param welcomeTime  how long the server may take then to say that it lets this console in, if the console presented no
 *                     credential; after that, it has to log in
 * @param answerTime   how long to wait for a result; above the 70 s within which the server itself gives one
 * @param firstRetry   the longest wait before the first reconnection; doubles with each attempt
 * @param longestRetry the longest wait between two attempts
 */
public record RemoteSettings(Duration heartEvery, Duration silence, Duration connectTime, Duration welcomeTime,
        Duration answerTime, Duration firstRetry, Duration longestRetry) {
    public static final RemoteSettings USUAL = new RemoteSettings(Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(75), Duration.ofMillis(500),
            Duration.ofSeconds(30));
}
