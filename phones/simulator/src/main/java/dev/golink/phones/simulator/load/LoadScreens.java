package dev.golink.phones.simulator.load;

import dev.golink.phones.simulator.picture.UprightSize;

/**
 * What phones can send of their screens; operators may ask for less.
 *
 * @param h264 whether phones can send H.264 besides JPEG
 * @param size the largest size of upright pictures
 * @param fps  the most pictures per second, at least 1
 */
public record LoadScreens(boolean h264, UprightSize size, int fps) {
    /** Both codecs, the full size and 30 pictures per second. */
    public static final LoadScreens USUAL = new LoadScreens(true, UprightSize.FULL, 30);
}
