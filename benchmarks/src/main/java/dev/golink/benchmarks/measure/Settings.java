package dev.golink.benchmarks.measure;

import java.time.Duration;
import java.util.List;

import dev.golink.benchmarks.server.ServerKind;
import dev.golink.benchmarks.server.ServerProcess;

/**
 * How it is measured.
 *
 * @param phones  how many
 * @param rounds  of which the medians count
 * @param time    that what lasts is measured for
 * @param ramp    phones that connect a second
 * @param heart   interval of each phone's hearts
 * @param relays  commands a second
 * @param servers which are measured, in turn in each round
 * @param setup   what they are started with
 */
public record Settings(int phones, int rounds, Duration time, double ramp, Duration heart, double relays,
        List<ServerKind> servers, ServerProcess.Setup setup) {
    /** Copies the list. */
    public Settings {
        servers = List.copyOf(servers);
    }
}
