package dev.golink.screens.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.*;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * How the scaler must read a picture.
 *
 * @param format  FFmpeg's pixel format, without the alpha plane of four-colour JPEGs, because a screen is opaque
 * @param colours FFmpeg's colour space
 * @param full    whether the values use the full range
 */
record PixelLayout(int format, int colours, boolean full) {
    private static final int UNKNOWN = -1;

    static PixelLayout of(AVFrame frame) {
        int format = frame.format();
        return new PixelLayout(readAs(format), frame.colorspace(),
                frame.color_range() == AVCOL_RANGE_JPEG || usesFullRange(format));
    }

    /** Whether pictures of this format can be read. */
    static boolean knows(int format) {
        return readAs(format) != UNKNOWN;
    }

    private static int readAs(int format) {
        return switch (format) {
            case AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVA420P -> AV_PIX_FMT_YUV420P;
            case AV_PIX_FMT_YUV422P, AV_PIX_FMT_YUVJ422P -> AV_PIX_FMT_YUV422P;
            case AV_PIX_FMT_YUV444P, AV_PIX_FMT_YUVJ444P, AV_PIX_FMT_YUVA444P -> AV_PIX_FMT_YUV444P;
            case AV_PIX_FMT_YUV440P, AV_PIX_FMT_YUVJ440P -> AV_PIX_FMT_YUV440P;
            case AV_PIX_FMT_YUV411P, AV_PIX_FMT_YUVJ411P -> AV_PIX_FMT_YUV411P;
            case AV_PIX_FMT_GBRP, AV_PIX_FMT_GBRAP -> AV_PIX_FMT_GBRP;
            case AV_PIX_FMT_GRAY8 -> AV_PIX_FMT_GRAY8;
            default -> UNKNOWN;
        };
    }

    /** Whether the format has the full range: by its name, or because its values are directly red, green and blue. */
    private static boolean usesFullRange(int format) {
        return switch (format) {
            case AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P, AV_PIX_FMT_YUVJ440P,
                    AV_PIX_FMT_YUVJ411P, AV_PIX_FMT_GBRP, AV_PIX_FMT_GBRAP ->
                true;
            default -> false;
        };
    }
}
