package dev.golink.benchmarks.measure;

import java.io.IOException;
import java.time.Duration;

import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.figures.Rounds;
import dev.golink.benchmarks.figures.Samples;
import dev.golink.benchmarks.load.Joined;
import dev.golink.benchmarks.load.LoadClient;
import dev.golink.benchmarks.load.PhoneCrowd;
import dev.golink.benchmarks.server.ServerProcess;

/**
 * One benchmark with one server in one round: a fresh server, its load, and where the figures go.
 *
 * @param name     of the benchmark
 * @param settings how it is measured
 * @param server   that is measured
 * @param load     on it
 * @param rounds   where figures go
 */
public record Trial(String name, Settings settings, ServerProcess server, LoadClient load, Rounds rounds) {
    /** After this much load the virtual machine has compiled what matters. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    /** The bare library takes its time with a ramp; where that is not what is measured, it gets the time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double SLOW_RAMP = 1_000;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final double MEBIBYTE = 1024 * 1024;

    /** Takes down a figure. */
    void figure(String of, double value, String unit) {
        Figure figure = new Figure(server.kind().word() + "." + name + "." + of, value, unit);
        System.out.println("# " + figure.line());
        rounds.add(figure);
    }

    /** Takes down p50 and p99. */
    void percentiles(String of, Samples samples) {
        figure(of + "_p50", samples.percentile(HALF), "ms");
        figure(of + "_p99", samples.percentile(NEARLY_ALL), "ms");
    }

    /** Takes down bytes as mebibytes. */
    void mebibytes(String of, long bytes) {
        figure(of, bytes / MEBIBYTE, "MiB");
    }

    /**
     * All phones, online.
     *
     * @throws IOException if not all came
     */
    private PhoneCrowd phonesOnline(boolean modern) throws IOException {
        PhoneCrowd phones = load.phones(settings.phones(), modern);
        Joined joined = phones.join(Math.min(SLOW_RAMP, settings.ramp()), PATIENCE);
        if (joined.online() < phones.count()) {
            throw new IOException("Only " + joined.online() + " of " + phones.count() + " phones came online.");
        }
        return phones;
    }

    /** All phones, online and with hearts, and a server that has warmed up. */
    PhoneCrowd phonesWithHearts(boolean modern) throws IOException, InterruptedException {
        PhoneCrowd phones = phonesOnline(modern);
        phones.startHearts(settings.heart());
        Thread.sleep(WARM_UP);
        return phones;
    }

    /** What the server uses of the processor from now on. */
    Usage usage() throws IOException {
        return new Usage(server.files(), System.nanoTime(), server.files().cpuSeconds());
    }
}
