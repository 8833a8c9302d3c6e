package dev.golink.screens.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;

import dev.golink.video.h264.PictureSize;

/** FFmpeg's scaler: converts pictures to the format that JavaFX or the encoder needs, and scales them if needed. */
public final class Scaler extends NativeObject {
    /** The scaler writes in blocks and exceeds the end of the last line by fewer bytes than this. */
    public static final int MARGIN = 256;

    private static final int FULL_RANGE = 1;
    /** Unchanged contrast and saturation, in 16.16 fixed point. */
    private static final int UNCHANGED = 1 << 16;

    private final AVFrame memory = FfmpegErrors.allocated(av_frame_alloc());
    private @Nullable SwsContext context;
    private @Nullable Job job;

    /**
     * Writes blue, green, red and alpha of each pixel into memory, line by line.
     *
     * @param to   memory outside the heap, with room for all pixels and {@link #MARGIN} bytes more after its position
     * @param size the size of the result
     * @return whether FFmpeg could do it
     * @throws IllegalArgumentException if there is too little room, or the size is not valid
     */
    public synchronized boolean toPixels(Picture from, ByteBuffer to, PictureSize size) {
        requireOpen();
        require(size.fits() && to.isDirect() && !to.isReadOnly(),
                "Pixels need a valid size and a direct, writable buffer.");
        require(to.remaining() >= (long) size.width() * size.height() * Integer.BYTES + MARGIN,
                "The buffer for the pixels is too small.");
        return from.isUsable() && from.use(frame -> scaled(frame, to, size)) == size.height();
    }

    /**
     * Fills the upper left part of a picture for the encoder.
     *
     * @param cut  the size of the upper left part of the source that is read
     * @param to   the target; if others hold its buffers too, it gets new buffers and theirs do not change
     * @param size the size of the result, at most that of the target
     * @return whether FFmpeg could do it
     * @throws IllegalArgumentException if a part is larger than its picture
     */
    public synchronized boolean toPicture(Picture from, PictureSize cut, Picture to, PictureSize size) {
        requireOpen();
        require(size.fits() && isIn(size, to.size()) && cut.fits() && isIn(cut, from.size()),
                "The part must lie inside the picture.");
        require(from != to, "A picture can't be scaled into itself.");
        return from.isUsable() && from.use(source -> to.use(target -> scaled(source, cut, target, size))) == size
                .height();
    }

    private int scaled(AVFrame from, ByteBuffer to, PictureSize size) {
        Job wanted = new Job(new PictureSize(from.width(), from.height()), PixelLayout.of(from), size, AV_PIX_FMT_BGRA);
        SwsContext scaling = contextFor(wanted);
        if (scaling == null) {
            return -1;
        }
        try (BytePointer pixels = new BytePointer(to)) {
            memory.data(0, pixels);
            memory.linesize(0, size.width() * Integer.BYTES);
            return sws_scale(scaling, from.data(), from.linesize(), 0, from.height(), memory.data(),
                    memory.linesize());
        }
    }

    private int scaled(AVFrame from, PictureSize cut, AVFrame to, PictureSize size) {
        SwsContext scaling = contextFor(new Job(cut, PixelLayout.of(from), size, AV_PIX_FMT_YUV420P));
        if (scaling == null || to.format() != AV_PIX_FMT_YUV420P || av_frame_make_writable(to) < 0) {
            return -1;
        }
        return sws_scale(scaling, from.data(), from.linesize(), 0, cut.height(), to.data(), to.linesize());
    }

    private @Nullable SwsContext contextFor(Job wanted) {
        if (!wanted.equals(job)) {
            freeContext();
            context = wanted.open();
            job = wanted;
        }
        return context;
    }

    private void freeContext() {
        sws_freeContext(context);
        context = null;
        job = null;
    }

    private static boolean isIn(PictureSize part, PictureSize whole) {
        return part.width() <= whole.width() && part.height() <= whole.height();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    @Override
    void free() {
        freeContext();
        av_frame_free(memory);
    }

    /** A conversion: the source and the target. */
    private record Job(PictureSize from, PixelLayout layout, PictureSize to, int format) {
        /** Null if FFmpeg can't convert, because memory is missing or the sizes differ too much. */
        @Nullable
        SwsContext open() {
            SwsContext made = sws_getContext(from.width(), from.height(), layout.format(), to.width(), to.height(),
                    format, SWS_AREA, null, null, (DoublePointer) null);
            if (made == null || made.isNull()) {
                return null;
            }
            int full = layout.full() ? FULL_RANGE : 0;
            int fullTo = format == AV_PIX_FMT_BGRA ? FULL_RANGE : 0;
            sws_setColorspaceDetails(made, sws_getCoefficients(layout.colours()), full,
                    sws_getCoefficients(SWS_CS_DEFAULT), fullTo, 0, UNCHANGED, UNCHANGED);
            return made;
        }
    }
}
