package dev.golink.screens.quality;

/**
 * What all screens together may cost in a second.
 *
 * @param decodeNanos nanoseconds of decoding, summed over all threads
 * @param bytes       bytes of encoded frames
 * @param cpuNanos    nanoseconds of processor time used by the whole program
 */
public record Budget(double decodeNanos, double bytes, double cpuNanos) {
    private static final double NANOS = 1e9;
    /** The other half is for painting, for the table and for other programs on the computer. */
    private static final double SHARE_FOR_DECODING = 0.5;
    private static final double SHARE_FOR_ALL = 0.85;
    /** 200 Mbit/s, which a good wireless network with phones can carry. */
    private static final double BYTES = 25e6;

    /** The budget of a computer with this number of processors. */
    public static Budget ofCores(int cores) {
        return new Budget(cores * NANOS * SHARE_FOR_DECODING, BYTES, cores * NANOS * SHARE_FOR_ALL);
    }

    /** The part of the budget that this cost takes; 1 is the whole budget. */
    double shareOf(double nanosOfDecoding, double bytesReceived) {
        return Math.max(nanosOfDecoding / decodeNanos, bytesReceived / bytes);
    }
}
