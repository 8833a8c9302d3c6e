package dev.golink.phones.simulator;

import java.time.InstantSource;

import dev.golink.phones.simulator.figures.Counters;
import dev.golink.phones.simulator.picture.Pictures;

/**
 * What all phones of a swarm share.
 *
 * @param clockwork their thread and time
 * @param pictures  where their frames come from
 * @param wallClock what their clocks show
 * @param manner    how lifelike they are
 * @param hearts    their prepared heartbeats
 * @param counters  count what they do
 */
record Surroundings(Clockwork clockwork, Pictures pictures, InstantSource wallClock, Manner manner, Hearts hearts,
        Counters counters) {}
