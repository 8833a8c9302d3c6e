package dev.golink.screens.capture.mp4;

import dev.golink.screens.ffmpeg.H264Encoder;
import dev.golink.video.h264.PictureSize;

/**
 * How a picture is fitted to the encoder without distortion. An odd last column or row is cut off. A picture that is
 * too large is scaled down. A picture that is too small is placed in the upper left of a larger one.
 *
 * @param cut     the size of the upper left part that is used
 * @param scaled  the size to which that part is scaled
 * @param encoded the size of the encoded picture
 */
record EncodedSize(PictureSize cut, PictureSize scaled, PictureSize encoded) {
    static EncodedSize of(PictureSize size) {
        PictureSize cut = new PictureSize(even(size.width()), even(size.height()));
        int shortSide = Math.min(cut.width(), cut.height());
        double scale = Math.min(1, Math.min((double) H264Encoder.LONGEST_SIDE / cut.longSide(),
                (double) H264Encoder.LONGEST_SHORT_SIDE / shortSide));
        PictureSize scaled = scale == 1 ? cut
                : new PictureSize(even((int) (cut.width() * scale)), even((int) (cut.height() * scale)));
        return new EncodedSize(
                new PictureSize(Math.min(cut.width(), size.width()), Math.min(cut.height(), size.height())),
                scaled, new PictureSize(Math.max(H264Encoder.LEAST_SIDE, scaled.width()),
                        Math.max(H264Encoder.LEAST_SIDE, scaled.height())));
    }

    /** At least 2: a single column or row is doubled. */
    private static int even(int side) {
        return Math.max(2, side & ~1);
    }
}
