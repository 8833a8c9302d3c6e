package dev.golink.screens.frames;

import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.ffmpeg.FfmpegLibrary;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

/**
 * Decodes with FFmpeg if its library can be loaded, otherwise what JavaFX can decode. It loads nothing before the first
 * frame.
 */
public final class ScreenDecoder implements FrameDecoder {
    private final LongSupplier nanos;
    private @Nullable FrameDecoder chosen;

    /**
     * Makes a decoder for one phone.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public ScreenDecoder(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public @Nullable Made decode(Frame frame, long arrivedAt, int room) {
        FrameDecoder decoder = chosen;
        if (decoder == null) {
            decoder = FfmpegLibrary.isThere() ? new FfmpegDecoder(nanos) : new JpegDecoder(nanos);
            chosen = decoder;
        }
        return decoder.decode(frame, arrivedAt, room);
    }

    @Override
    public @Nullable Made pictureAgain(int room) {
        return chosen == null ? null : chosen.pictureAgain(room);
    }

    @Override
    public @Nullable PictureSize size() {
        return chosen == null ? null : chosen.size();
    }

    @Override
    public void release() {
        if (chosen != null) {
            chosen.release();
        }
    }
}
