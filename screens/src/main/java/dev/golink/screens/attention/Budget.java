package dev.golink.screens.attention;

/**
 * What all screens together may cost in a second.
 *
 * @param decodeNanos nanoseconds of decoding, of all threads together
 * @param bytes       of encoded frames
 * @param cpuNanos    nanoseconds of the processors by the whole program
 */
public record Budget(double decodeNanos, double bytes, double cpuNanos) {
    private static final double NANOS = 1e9;
    /** Half is for painting, for the table and for everything else that runs on the computer. */
    private static final double SHARE_FOR_DECODING = 0.5;
    private static final double SHARE_FOR_ALL = 0.85;
    /** 200 Mbit/s: what a good wireless network carries, on which phones are. */
    private static final double BYTES = 25e6;

    /** What a computer with so many processors carries. */
    public static Budget ofCores(int cores) {
        return new Budget(cores * NANOS * SHARE_FOR_DECODING, BYTES, cores * NANOS * SHARE_FOR_ALL);
    }

    /** Which part of the budget so much takes: 1 is all of it. */
    double shareOf(double nanosOfDecoding, double bytesReceived) {
        return Math.max(nanosOfDecoding / decodeNanos, bytesReceived / bytes);
    }
}
