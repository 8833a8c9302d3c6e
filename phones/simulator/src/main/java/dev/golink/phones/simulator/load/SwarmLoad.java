package dev.golink.phones.simulator.load;

import java.net.URI;
import java.time.Duration;

/**
 * A load of simulated phones for a server.
 *
 * @param server  the server's address, such as {@code ws://127.0.0.1:8080}
 * @param phones  the number of phones
 * @param heart   their heartbeat interval
 * @param sharing how many phones share their screen when asked
 * @param screens what these phones can send
 * @param faults  the faults, and how many phones have each
 * @param ramp    how many phones connect per second at the start
 * @param seed    makes loads differ; the same seed makes the same phones
 * @param prefix  the beginning of the phones' ids, so that several loads can use one server
 */
public record SwarmLoad(URI server, int phones, Duration heart, int sharing, LoadScreens screens, Faults faults,
        double ramp,
        long seed, String prefix) {}
