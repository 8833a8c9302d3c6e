package dev.golink.benchmarks.measure;

import java.io.IOException;

import dev.golink.benchmarks.server.ProcessFiles;

/**
 * What a process used of the processor since a moment.
 *
 * @param files  of the process
 * @param since  the moment, in nanoseconds
 * @param before seconds of a core that it had used until then
 */
record Usage(ProcessFiles files, long since, double before) {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double ALL = 100;
    private static final double MINUTE = 60;
    private static final double THOUSAND = 1000;

    /** Seconds of a core used since then. */
    double cpuSeconds() throws IOException {
        return files.cpuSeconds() - before;
    }

    /** Seconds since then. */
    double seconds() {
        return (System.nanoTime() - since) / NANOS_A_SECOND;
    }

    /** Percent of one core used since then. */
    double percent() throws IOException {
        return ALL * cpuSeconds() / seconds();
    }

    /** Seconds of a core for a thousand phones and a minute. */
    double aThousandAndMinute(int phones) throws IOException {
        return cpuSeconds() / seconds() * MINUTE / phones * THOUSAND;
    }
}
