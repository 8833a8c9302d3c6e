package dev.golink.screens.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;

import java.util.function.ToIntFunction;

import org.bytedeco.ffmpeg.avutil.AVFrame;

import dev.golink.video.h264.PictureSize;

/**
 * One picture in FFmpeg's memory (an {@code AVFrame} that holds a reference to its buffers). It stays valid when its
 * decoder is closed or decodes another picture.
 */
public final class Picture extends NativeObject {
    private final AVFrame frame;

    private Picture(AVFrame frame) {
        this.frame = frame;
    }

    /** Takes over the buffers of a frame, which is empty afterwards. */
    static Picture movedFrom(AVFrame source) {
        AVFrame frame = FfmpegErrors.allocated(av_frame_alloc());
        av_frame_move_ref(frame, source);
        return new Picture(frame);
    }

    /**
     * A picture to write into, in the format of the encoder (YUV 4:2:0, eight bits).
     *
     * @throws IllegalArgumentException if a side is odd, smaller than 2 or larger than {@link PictureSize#LARGEST_SIDE}
     * @throws IllegalStateException if there is not enough memory
     */
    public static Picture blank(PictureSize size) {
        boolean even = size.width() % 2 == 0 && size.height() % 2 == 0;
        if (!size.fits() || !even) {
            throw new IllegalArgumentException("A picture for the encoder can't have the size " + size + ".");
        }
        AVFrame frame = FfmpegErrors.allocated(av_frame_alloc());
        frame.width(size.width()).height(size.height()).format(AV_PIX_FMT_YUV420P);
        Picture picture = new Picture(frame);
        if (av_frame_get_buffer(frame, 0) < 0) {
            picture.close();
            throw new IllegalStateException("FFmpeg has no memory left.");
        }
        return picture;
    }

    /** The size in pixels. */
    public synchronized PictureSize size() {
        requireOpen();
        return new PictureSize(frame.width(), frame.height());
    }

    /** The number given to the decoder with the packet of this picture. */
    public synchronized long tag() {
        requireOpen();
        return frame.pts();
    }

    /** Whether {@link Scaler} can read it: its format is known and the console decodes its size. */
    public synchronized boolean isUsable() {
        requireOpen();
        return size().fits() && PixelLayout.knows(frame.format());
    }

    /** Lets native code use the frame, which can't be closed meanwhile. */
    synchronized int use(ToIntFunction<AVFrame> work) {
        requireOpen();
        return work.applyAsInt(frame);
    }

    @Override
    void free() {
        av_frame_free(frame);
    }
}
