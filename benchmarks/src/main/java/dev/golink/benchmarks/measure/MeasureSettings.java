package dev.golink.benchmarks.measure;

import java.time.Duration;
import java.util.List;

import dev.golink.benchmarks.server.ServerKind;
import dev.golink.benchmarks.server.ServerProcess;

/**
 * The settings of a measurement.
 *
 * @param phones  the number of phones
 * @param rounds  the number of rounds, of whose figures the medians are taken
 * @param time    the duration of each measurement over time
 * @param ramp    new connections per second
 * @param heart   the heartbeat interval of each phone
 * @param relays  commands per second
 * @param servers the servers to measure, in their order within a round
 * @param setup   the setup of the servers
 */
public record MeasureSettings(int phones, int rounds, Duration time, double ramp, Duration heart, double relays,
        List<ServerKind> servers, ServerProcess.Setup setup) {
    /** Copies the list. */
    public MeasureSettings {
        servers = List.copyOf(servers);
    }
}
