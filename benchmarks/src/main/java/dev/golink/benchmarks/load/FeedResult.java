package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Samples;

/**
 * What the server sent to an operator that watches the fleet.
 *
 * @param messages the number of messages
 * @param bytes    their total size
 * @param phones   the number of phone updates in them
 * @param behind   for each phone update, the time since the phone's heartbeat
 */
public record FeedResult(long messages, long bytes, long phones, Samples behind) {}
