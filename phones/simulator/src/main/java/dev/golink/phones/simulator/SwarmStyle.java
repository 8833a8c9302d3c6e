package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;

import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.Durations;
import dev.golink.phones.simulator.behaviour.VitalSigns;

/**
 * How phones of a show differ from phones of a load.
 *
 * @param leastThinking  the shortest time that a phone's user thinks before answering, in milliseconds
 * @param mostThinking   the longest time, in milliseconds
 * @param kinds          how many different vitals there are; with fewer, fewer heartbeats have to be written
 * @param sharesPictures whether all phones show the same few pictures
 */
record SwarmStyle(int leastThinking, int mostThinking, int kinds, boolean sharesPictures) {
    /** Phones behave like real ones. */
    static final SwarmStyle OF_A_SHOW = new SwarmStyle(800, 2_500, Integer.MAX_VALUE, false);
    /** Phones answer at once and share prepared data, so that each costs little. */
    static final SwarmStyle OF_A_LOAD = new SwarmStyle(0, 0, 64, true);

    Duration thinking(RandomGenerator random) {
        return Durations.between(leastThinking, mostThinking, random);
    }

    VitalSigns vitals(DeviceProfile profile) {
        return new VitalSigns(Math.floorMod(profile.id().value().hashCode(), kinds));
    }
}
