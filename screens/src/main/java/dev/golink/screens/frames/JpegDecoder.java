package dev.golink.screens.frames;

import java.io.ByteArrayInputStream;
import java.util.function.LongSupplier;
import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.bitstream.ScreenFrameReader;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

/**
 * Decodes JPEG frames with JavaFX, after {@link ScreenFrameReader} has checked them. It is slow but needs no native
 * library. Any thread may call it; {@link #size()} is that of the last frame.
 */
public final class JpegDecoder implements FrameDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(JpegDecoder.class);

    private final LongSupplier nanos;
    private volatile @Nullable PictureSize size;

    /** Makes a decoder that uses the system's monotonic clock. */
    public JpegDecoder() {
        this(System::nanoTime);
    }

    /**
     * Makes a decoder.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public JpegDecoder(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Made decode(Frame frame, long arrivedAt, int room) {
        return Made.of(decoded(frame, arrivedAt));
    }

    @Override
    public @Nullable PictureSize size() {
        return size;
    }

    private DecodeResult decoded(Frame frame, long arrivedAt) {
        size = null;
        if (frame.codec() != Codec.JPEG) {
            return new DecodeResult.Unreadable(FrameProblem.CODEC, arrivedAt);
        }
        return switch (new ScreenFrameReader().read(frame)) {
            case FrameContent.Refused(FrameProblem problem) -> new DecodeResult.Unreadable(problem, arrivedAt);
            case FrameContent.Jpeg jpeg -> picture(jpeg, frame, arrivedAt);
            case FrameContent.Configuration _,FrameContent.H264 _ ->
                new DecodeResult.Unreadable(FrameProblem.CODEC, arrivedAt);
        };
    }

    private DecodeResult picture(FrameContent.Jpeg jpeg, Frame frame, long arrivedAt) {
        size = jpeg.size();
        byte[] bytes = new byte[jpeg.bytes().remaining()];
        jpeg.bytes().get(bytes);
        Image image = new Image(new ByteArrayInputStream(bytes));
        if (image.isError()) {
            LOG.debug("A picture can't be decoded.", image.getException());
            return new DecodeResult.Unreadable(FrameProblem.DAMAGED, arrivedAt);
        }
        return new DecodeResult.Picture(image, FrameDecoder.seen(jpeg.size(), frame.rotation(), frame.sequence()),
                frame.capturedAt(), arrivedAt, nanos.getAsLong());
    }
}
