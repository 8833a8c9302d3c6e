package dev.golink.screens.frames;

/**
 * What all screens of this console cost, averaged over the last two seconds.
 *
 * @param decoding seconds of decoding and scaling in each second, over all threads: at most the number of cores
 * @param bytes    bytes of encoded pictures received in each second
 */
public record ScreenLoad(double decoding, double bytes) {
    /** No load. */
    public static final ScreenLoad NONE = new ScreenLoad(0, 0);
}
