package dev.golink.phones.simulator.load;

import java.net.URI;
import java.time.Duration;

/**
 * A load to put on a server.
 *
 * @param server  such as {@code ws://127.0.0.1:8080}
 * @param phones  how many
 * @param heart   their heartbeat interval
 * @param sharing how many of them share their screen when asked
 * @param screens what they send then
 * @param faults  what goes wrong with how many of them
 * @param ramp    how many connect a second, at first
 * @param seed    makes loads differ; the same seed makes the same phones
 * @param prefix  what the phones' ids begin with, so that several loads can share a server
 */
public record Load(URI server, int phones, Duration heart, int sharing, Screens screens, Faults faults, double ramp,
        long seed, String prefix) {}
