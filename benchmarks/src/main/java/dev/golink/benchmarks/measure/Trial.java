package dev.golink.benchmarks.measure;

import java.io.IOException;
import java.time.Duration;

import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.figures.Rounds;
import dev.golink.benchmarks.figures.Samples;
import dev.golink.benchmarks.load.JoinResult;
import dev.golink.benchmarks.load.LoadClient;
import dev.golink.benchmarks.load.PhoneCrowd;
import dev.golink.benchmarks.server.ServerProcess;
import dev.golink.benchmarks.server.Usage;

/**
 * A benchmark of one server in one round. It has a fresh server, the load on it and a place for the figures.
 *
 * @param name     the name of the benchmark
 * @param settings the settings
 * @param server   the measured server
 * @param load     the load on the server
 * @param rounds   collects the figures
 */
public record Trial(String name, MeasureSettings settings, ServerProcess server, LoadClient load, Rounds rounds) {
    /** The time under load after which the virtual machine has compiled the relevant code. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    /**
     * How long to wait for all phones. The bare library is slow when many phones connect; this time is generous because
     * connecting is not measured here.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double SLOW_RAMP = 1_000;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final double MICROS_A_SECOND = 1e6;
    private static final double MEBIBYTE = 1024 * 1024;

    /** Records a figure. */
    void figure(String of, double value, String unit) {
        Figure figure = new Figure(server.kind().word() + "." + name + "." + of, value, unit);
        System.out.println("# " + figure.line());
        rounds.add(figure);
    }

    /** Records a number of seconds in microseconds. */
    void micros(String of, double seconds) {
        figure(of, MICROS_A_SECOND * seconds, "µs");
    }

    /** Records p50 and p99. */
    void percentiles(String of, Samples samples) {
        figure(of + "_p50", samples.percentile(HALF), "ms");
        figure(of + "_p99", samples.percentile(NEARLY_ALL), "ms");
    }

    /** Records a number of bytes in mebibytes. */
    void mebibytes(String of, long bytes) {
        figure(of, bytes / MEBIBYTE, "MiB");
    }

    /**
     * Connects all phones.
     *
     * @throws IOException if not all of them come online
     */
    private PhoneCrowd phonesOnline(boolean modern) throws IOException {
        PhoneCrowd phones = load.phones(settings.phones(), modern);
        JoinResult joinResult = phones.join(Math.min(SLOW_RAMP, settings.ramp()), PATIENCE);
        if (joinResult.online() < phones.count()) {
            throw new IOException("Only " + joinResult.online() + " of " + phones.count() + " phones came online.");
        }
        return phones;
    }

    /** Connects all phones, starts their heartbeats and waits until the server has warmed up. */
    PhoneCrowd phonesWithHearts(boolean modern) throws IOException, InterruptedException {
        PhoneCrowd phones = phonesOnline(modern);
        phones.startHearts(settings.heart());
        Thread.sleep(WARM_UP);
        return phones;
    }

    /** Starts to measure the server's CPU usage. */
    Usage usage() throws IOException {
        return Usage.since(server);
    }
}
