package dev.golink.phones.simulator;

import java.time.InstantSource;
import java.util.List;

import dev.golink.phones.simulator.figures.Counters;
import dev.golink.phones.simulator.stream.Equipment;
import dev.golink.phones.simulator.time.Clockwork;

/**
 * What all phones of a swarm share.
 *
 * @param equipment what their streams need
 * @param manner    how phones of this swarm behave
 * @param hearts    prepared heartbeat messages
 */
record Surroundings(Equipment equipment, Manner manner, Hearts hearts) {
    /** The swarm's thread and time. */
    Clockwork clockwork() {
        return equipment.clockwork();
    }

    /** The phones' wall clock. */
    InstantSource wallClock() {
        return equipment.wallClock();
    }

    /** Counts what the phones do. */
    Counters counters() {
        return equipment.counters();
    }

    /** The codecs that phones offer, the best first. H.264 is left out once it has turned out to be unusable. */
    List<String> codecs() {
        boolean h264 = equipment.screens().h264() && equipment.clips().isUsable();
        return h264 ? List.of("h264", "jpeg") : List.of("jpeg");
    }
}
