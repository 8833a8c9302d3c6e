package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Samples;

/**
 * What a watcher of the fleet was told.
 *
 * @param messages how many
 * @param bytes    of them
 * @param phones   that were in them, each as often as it was told
 * @param behind   of each phone told, how long after its heart
 */
public record Fed(long messages, long bytes, long phones, Samples behind) {}
