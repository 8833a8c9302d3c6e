package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Samples;

/**
 * How a crowd of phones came online.
 *
 * @param seconds the time from the first connection attempt to the last {@code open} of the server; NaN if not all
 *                phones came online
 * @param waits   for each phone, the time from the planned time of its attempt to the server's {@code open}
 * @param online  how many phones came online
 * @param failed  failed attempts, which were repeated
 */
public record JoinResult(double seconds, Samples waits, int online, int failed) {}
