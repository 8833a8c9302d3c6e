package dev.golink.app.viewer.frames;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;

/**
 * Turns FFmpeg's pictures into what the scene draws, smaller if asked to, straight into its memory. Its own memory is
 * native: who made it closes it. Used by one thread at a time.
 */
final class NativeScaler implements AutoCloseable {
    private static final int UNKNOWN = -1;
    private static final int FULL_RANGE = 1;
    /** Contrast and saturation as they are, in 16.16 fixed point. */
    private static final int UNCHANGED = 1 << 16;

    private final AVFrame target = av_frame_alloc();
    private @Nullable SwsContext context;
    private @Nullable Shape shape;

    /** Whether pictures of this format can be turned. */
    static boolean knows(AVFrame picture) {
        return plainFormat(picture.format()) != UNKNOWN;
    }

    /** Fills the pixels, whose size is the given one; false if FFmpeg can't. */
    boolean fill(Pixels pixels, int width, int height, AVFrame from) {
        SwsContext scaling = scalingTo(width, height, from);
        if (scaling == null) {
            return false;
        }
        try (BytePointer memory = new BytePointer(pixels.memory())) {
            target.data(0, memory);
            target.linesize(0, width * Integer.BYTES);
            return sws_scale(scaling, from.data(), from.linesize(), 0, from.height(), target.data(),
                    target.linesize()) == height;
        }
    }

    private @Nullable SwsContext scalingTo(int width, int height, AVFrame from) {
        boolean full = from.color_range() == AVCOL_RANGE_JPEG || plainFormat(from.format()) != from.format();
        Shape wanted = new Shape(from.width(), from.height(), plainFormat(from.format()), from.colorspace(), full,
                width,
                height);
        if (!wanted.equals(shape)) {
            freeContext();
            context = wanted.open();
            shape = wanted;
        }
        return context;
    }

    private void freeContext() {
        sws_freeContext(context);
        context = null;
        shape = null;
    }

    @Override
    public void close() {
        freeContext();
        av_frame_free(target);
    }

    /** FFmpeg has two names for each format, the second of which says that all of its range is used. */
    private static int plainFormat(int format) {
        return switch (format) {
            case AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUVJ420P -> AV_PIX_FMT_YUV420P;
            case AV_PIX_FMT_YUV422P, AV_PIX_FMT_YUVJ422P -> AV_PIX_FMT_YUV422P;
            case AV_PIX_FMT_YUV444P, AV_PIX_FMT_YUVJ444P -> AV_PIX_FMT_YUV444P;
            case AV_PIX_FMT_YUV440P, AV_PIX_FMT_YUVJ440P -> AV_PIX_FMT_YUV440P;
            case AV_PIX_FMT_YUV411P, AV_PIX_FMT_YUVJ411P -> AV_PIX_FMT_YUV411P;
            case AV_PIX_FMT_GRAY8 -> AV_PIX_FMT_GRAY8;
            default -> UNKNOWN;
        };
    }

    /** From what to what. */
    private record Shape(int fromWidth, int fromHeight, int format, int colours, boolean full, int width, int height) {
        @Nullable
        SwsContext open() {
            SwsContext made = sws_getContext(fromWidth, fromHeight, format, width, height, AV_PIX_FMT_BGRA,
                    SWS_AREA,
                    null, null, (DoublePointer) null);
            if (made != null) {
                sws_setColorspaceDetails(made, sws_getCoefficients(colours), full ? FULL_RANGE : 0,
                        sws_getCoefficients(SWS_CS_DEFAULT), FULL_RANGE, 0, UNCHANGED, UNCHANGED);
            }
            return made;
        }
    }
}
