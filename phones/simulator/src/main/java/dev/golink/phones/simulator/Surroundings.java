package dev.golink.phones.simulator;

import java.time.InstantSource;
import java.util.List;

import dev.golink.phones.simulator.figures.Counters;
import dev.golink.phones.simulator.stream.Equipment;
import dev.golink.phones.simulator.time.Clockwork;

/**
 * What all phones of a swarm share.
 *
 * @param equipment what they stream with
 * @param manner    how lifelike they are
 * @param hearts    their prepared heartbeats
 */
record Surroundings(Equipment equipment, Manner manner, Hearts hearts) {
    /** Their thread and time. */
    Clockwork clockwork() {
        return equipment.clockwork();
    }

    /** What their clocks show. */
    InstantSource wallClock() {
        return equipment.wallClock();
    }

    /** Count what they do. */
    Counters counters() {
        return equipment.counters();
    }

    /** In which codecs they can send their screens, the best first, as far as is known. */
    List<String> codecs() {
        boolean h264 = equipment.screens().h264() && equipment.clips().isUsable();
        return h264 ? List.of("h264", "jpeg") : List.of("jpeg");
    }
}
