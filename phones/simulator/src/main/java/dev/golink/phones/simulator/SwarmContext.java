package dev.golink.phones.simulator;

import java.time.InstantSource;
import java.util.List;

import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.phones.simulator.stream.StreamContext;

/**
 * What all phones of a swarm share.
 *
 * @param streams    what their streams need
 * @param style      how phones of this swarm behave
 * @param heartbeats prepared heartbeat messages
 */
record SwarmContext(StreamContext streams, SwarmStyle style, HeartbeatMessages heartbeats) {
    /** The swarm's thread and time. */
    PhoneTimer timer() {
        return streams.timer();
    }

    /** The phones' wall clock. */
    InstantSource wallClock() {
        return streams.wallClock();
    }

    /** Counts what the phones do. */
    SwarmCounters counters() {
        return streams.counters();
    }

    /** The codecs that phones offer, the best first. H.264 is left out once it has turned out to be unusable. */
    List<String> codecs() {
        boolean h264 = streams.screens().h264() && streams.clips().isUsable();
        return h264 ? List.of("h264", "jpeg") : List.of("jpeg");
    }
}
