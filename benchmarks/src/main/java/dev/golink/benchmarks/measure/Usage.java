package dev.golink.benchmarks.measure;

import java.io.IOException;

import dev.golink.benchmarks.server.ProcessFiles;

/**
 * The CPU usage of a process since a point in time.
 *
 * @param files  the process
 * @param since  the point in time, in nanoseconds
 * @param before the CPU seconds used before that
 */
record Usage(ProcessFiles files, long since, double before) {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double ALL = 100;
    private static final double MINUTE = 60;
    private static final double THOUSAND = 1000;

    /** CPU seconds used since then. */
    double cpuSeconds() throws IOException {
        return files.cpuSeconds() - before;
    }

    /** Seconds since then. */
    double seconds() {
        return (System.nanoTime() - since) / NANOS_A_SECOND;
    }

    /** The usage since then, in percent of one core. */
    double percent() throws IOException {
        return ALL * cpuSeconds() / seconds();
    }

    /** CPU seconds per thousand phones and minute. */
    double aThousandAndMinute(int phones) throws IOException {
        return cpuSeconds() / seconds() * MINUTE / phones * THOUSAND;
    }
}
