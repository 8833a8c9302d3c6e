package dev.golink.benchmarks.server;

import java.io.IOException;

/**
 * The CPU usage of a process since a point in time.
 *
 * @param files  the process
 * @param since  the point in time, in nanoseconds
 * @param before the CPU seconds used before that
 */
public record Usage(ProcessFiles files, long since, double before) {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double ALL = 100;
    private static final double MINUTE = 60;
    private static final double THOUSAND = 1000;

    /** Begins now. */
    public static Usage since(ServerProcess server) throws IOException {
        return new Usage(server.files(), System.nanoTime(), server.files().cpuSeconds());
    }

    /** CPU seconds used since then. */
    public double cpuSeconds() throws IOException {
        return files.cpuSeconds() - before;
    }

    /** Seconds since then. */
    public double seconds() {
        return (System.nanoTime() - since) / NANOS_A_SECOND;
    }

    /** The usage since then, in percent of one core. */
    public double percent() throws IOException {
        return ALL * cpuSeconds() / seconds();
    }

    /** CPU seconds per thousand phones and minute. */
    public double aThousandAndMinute(int phones) throws IOException {
        return cpuSeconds() / seconds() * MINUTE / phones * THOUSAND;
    }

    /** CPU seconds for each of a number of things that happened since then; NaN if there were none. */
    public double each(long count) throws IOException {
        return count == 0 ? Double.NaN : cpuSeconds() / count;
    }
}
