package dev.golink.phones.simulator.load;

import dev.golink.phones.simulator.picture.PictureSize;

/**
 * What phones can send of their screens; operators may ask for less.
 *
 * @param h264 whether phones can send H.264 besides JPEG
 * @param size the largest size of upright pictures
 * @param fps  the most pictures per second, at least 1
 */
public record Screens(boolean h264, PictureSize size, int fps) {
    /** Both codecs, the full size and 30 pictures per second. */
    public static final Screens USUAL = new Screens(true, PictureSize.FULL, 30);
}
