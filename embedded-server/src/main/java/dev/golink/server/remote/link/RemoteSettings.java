package dev.golink.server.remote.link;

import java.time.Duration;

/**
 * What a remote fleet goes by.
 *
 * @param heartEvery   how often the server is told that this console is alive
 * @param silence      how long the server may say nothing before the connection counts as lost
 * @param connectTime  how long a connection may take to come about
 * @param answerTime   how long a result is waited for; above the 70 s in which the server itself gives one
 * @param firstRetry   the longest wait before the first attempt to connect again; doubles with each
 * @param longestRetry the longest wait between two attempts
 */
public record RemoteSettings(Duration heartEvery, Duration silence, Duration connectTime, Duration answerTime,
        Duration firstRetry, Duration longestRetry) {
    public static final RemoteSettings USUAL = new RemoteSettings(Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(10), Duration.ofSeconds(75), Duration.ofMillis(500), Duration.ofSeconds(30));
}
