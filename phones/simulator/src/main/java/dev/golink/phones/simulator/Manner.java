package dev.golink.phones.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;

import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.character.Spans;
import dev.golink.phones.simulator.character.VitalSigns;

/**
 * What phones of a show do otherwise than those of a load.
 *
 * @param leastThinking  how long a phone's user thinks at least before answering, in milliseconds
 * @param mostThinking   and at most
 * @param kinds          how many phones differ in their vitals: the fewer, the fewer different hearts are to be written
 * @param sharesPictures whether all phones show the same few pictures
 */
record Manner(int leastThinking, int mostThinking, int kinds, boolean sharesPictures) {
    /** Lifelike. */
    static final Manner OF_A_SHOW = new Manner(800, 2_500, Integer.MAX_VALUE, false);
    /** At once, and as cheap as it goes. */
    static final Manner OF_A_LOAD = new Manner(0, 0, 64, true);

    Duration thinking(RandomGenerator random) {
        return Spans.between(leastThinking, mostThinking, random);
    }

    VitalSigns vitals(Profile profile) {
        return new VitalSigns(Math.floorMod(profile.id().value().hashCode(), kinds));
    }
}
