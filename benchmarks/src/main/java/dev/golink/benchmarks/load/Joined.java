package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Samples;

/**
 * How a crowd came online.
 *
 * @param seconds from the first dial to the last greeting; NaN if not all came
 * @param waits   of each from when its dial was due to its greeting
 * @param online  how many came
 * @param failed  attempts that came to nothing, and were made again
 */
public record Joined(double seconds, Samples waits, int online, int failed) {}
