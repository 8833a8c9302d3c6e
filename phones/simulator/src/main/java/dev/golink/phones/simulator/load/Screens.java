package dev.golink.phones.simulator.load;

import dev.golink.phones.simulator.picture.PictureSize;

/**
 * What phones can send of their screens; operators ask for that or less.
 *
 * @param h264 whether H.264, and not JPEG alone
 * @param size of the largest upright pictures
 * @param fps  the most pictures a second, at least 1
 */
public record Screens(boolean h264, PictureSize size, int fps) {
    /** Both codecs, and as much as a phone has. */
    public static final Screens USUAL = new Screens(true, PictureSize.FULL, 30);
}
