package dev.golink.app.viewer.frames;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;
import dev.golink.server.protocol.FrameCodec;

/** Decodes JPEG frames by JavaFX, once they have passed {@link JpegCheck}. Free of state, so any thread may call it. */
public final class JpegDecoder implements FrameDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(JpegDecoder.class);

    private final LongSupplier nanos;

    /** Makes a decoder that goes by the system's monotonic clock. */
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
    public Decoded decode(Frame frame, long arrivedAt) {
        FrameProblem problem = problemOf(frame);
        if (problem != null) {
            return new Decoded.Unreadable(problem, arrivedAt);
        }
        ByteBuffer payload = frame.payload();
        byte[] jpeg = new byte[payload.remaining()];
        payload.get(jpeg);
        Image image = new Image(new ByteArrayInputStream(jpeg));
        if (image.isError()) {
            LOG.debug("A picture can't be decoded.", image.getException());
            return new Decoded.Unreadable(FrameProblem.UNREADABLE, arrivedAt);
        }
        return new Decoded.Picture(image, frame.rotation(), frame.capturedAt(), arrivedAt, nanos.getAsLong());
    }

    private static @Nullable FrameProblem problemOf(Frame frame) {
        if (frame.codec() != Codec.JPEG) {
            return FrameProblem.CODEC;
        }
        boolean declaredTooBig = Math.max(frame.width(), frame.height()) > FrameCodec.LARGEST_SIDE;
        return declaredTooBig ? FrameProblem.TOO_BIG : JpegCheck.problemOf(frame.payload());
    }
}
