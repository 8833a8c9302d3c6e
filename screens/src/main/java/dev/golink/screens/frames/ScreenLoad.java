package dev.golink.screens.frames;

/**
 * What all screens that a console gets cost it, as a mean of the last two seconds.
 *
 * @param decoding time spent on decoding and scaling in each second, in seconds, over all threads: up to the number of
 *                 cores
 * @param bytes    encoded pictures that came in each second
 */
public record ScreenLoad(double decoding, double bytes) {
    /** Nothing at all. */
    public static final ScreenLoad NONE = new ScreenLoad(0, 0);
}
