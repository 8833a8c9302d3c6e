package dev.golink.app.viewer.frames;

import java.nio.ByteBuffer;
import java.util.function.LongSupplier;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.app.viewer.frames.NativeDecoder.Outcome;
import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;
import dev.golink.server.protocol.FrameCodec;

/** Decodes JPEG and H.264 by FFmpeg, once they have passed {@link JpegCheck} or {@link H264Check}. */
public final class FfmpegDecoder implements FrameDecoder {
    /** A picture that is larger than its room by less than this is left to the scene to scale. */
    private static final double MUCH_SMALLER = 1.5;
    /** Rooms that differ by less get pictures of one size, so that a slider does not cost new memory at every step. */
    private static final int STEP = 16;
    private static final int LONGEST_CONFIGURATION = 16 * 1024;
    private static final ByteBuffer NONE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final LongSupplier nanos;
    private final PixelRing ring = new PixelRing();
    private ByteBuffer configuration = NONE;
    private @Nullable NativeDecoder decoder;
    private @Nullable NativeScaler scaler;
    private @Nullable Origin origin;

    /**
     * Makes a decoder; it loads nothing before the first frame.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public FfmpegDecoder(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public @Nullable Made decode(Frame frame, long arrivedAt, int room) {
        Origin from = new Origin(frame.rotation(), frame.capturedAt(), arrivedAt);
        if (Math.max(frame.width(), frame.height()) > FrameCodec.LARGEST_SIDE) {
            return from.unreadable(FrameProblem.TOO_BIG);
        }
        return switch (frame.codec()) {
            case JPEG -> jpeg(frame.payload(), from, room);
            case H264 -> h264(frame, from, room);
        };
    }

    private @Nullable Made jpeg(ByteBuffer payload, Origin from, int room) {
        FrameProblem problem = JpegCheck.problemOf(payload);
        if (problem != null) {
            return from.unreadable(problem);
        }
        return room == 0 ? null : made(opened(Codec.JPEG).decode(payload), from, room);
    }

    private @Nullable Made h264(Frame frame, Origin from, int room) {
        ByteBuffer payload = frame.payload();
        H264Check check = H264Check.of(payload);
        if (check.problem() != null) {
            return from.unreadable(check.problem());
        }
        if (!check.picture()) {
            return keep(payload, check, from);
        }
        if (frame.keyFrame() && !check.key()) {
            return from.unreadable(FrameProblem.UNREADABLE);
        }
        return made(check.key() ? decodedKey(payload, check) : opened(Codec.H264).decode(payload), from, room);
    }

    /** Damage that no decoder notices may leave it in a state in which it holds pictures back; one made anew has none. */
    private Outcome decodedKey(ByteBuffer payload, H264Check check) {
        ByteBuffer before = check.parameters() ? NONE : configuration;
        boolean used = decoder != null;
        Outcome outcome = opened(Codec.H264).decode(before, payload);
        if (outcome == Outcome.PICTURE || !used) {
            return outcome;
        }
        closeDecoder();
        return opened(Codec.H264).decode(before, payload);
    }

    /** A configuration is decoded with the key frame that follows, so that a decoder made anew has it as well. */
    private @Nullable Made keep(ByteBuffer payload, H264Check check, Origin from) {
        if (!check.parameters() || payload.remaining() > LONGEST_CONFIGURATION) {
            return from.unreadable(FrameProblem.UNREADABLE);
        }
        configuration = payload;
        return null;
    }

    private @Nullable Made made(Outcome outcome, Origin from, int room) {
        origin = null;
        return switch (outcome) {
            case NOTHING -> null;
            case BROKEN -> from.unreadable(FrameProblem.UNREADABLE);
            case PICTURE -> {
                FrameProblem problem = decoder == null ? FrameProblem.UNREADABLE : problemOf(decoder.newest());
                origin = problem == null ? from : null;
                yield problem == null ? again(room) : from.unreadable(problem);
            }
        };
    }

    @Override
    public @Nullable Made again(int room) {
        NativeDecoder by = decoder;
        Origin from = origin;
        return by == null || from == null || room == 0 ? null : scaled(by.newest(), from, room);
    }

    private Made scaled(AVFrame picture, Origin from, int room) {
        double scale = scale(Math.max(picture.width(), picture.height()), room);
        int width = (int) Math.max(1, Math.round(picture.width() * scale));
        int height = (int) Math.max(1, Math.round(picture.height() * scale));
        if (scaler == null) {
            scaler = new NativeScaler();
        }
        Pixels pixels = ring.free(width, height);
        if (!scaler.fill(pixels, width, height, picture)) {
            return from.unreadable(FrameProblem.UNREADABLE);
        }
        pixels.lend();
        return new Made(new Decoded.Picture(pixels.image(), from.rotation, from.capturedAt, from.arrivedAt,
                nanos.getAsLong()), pixels);
    }

    /** By how much a picture is made smaller; never larger. */
    private static double scale(int longSide, int room) {
        int wanted = (room + STEP - 1) / STEP * STEP;
        return longSide < wanted * MUCH_SMALLER ? 1 : (double) wanted / longSide;
    }

    /** The decoder knows what it made, whatever the stream claimed before. */
    private static @Nullable FrameProblem problemOf(AVFrame picture) {
        int width = picture.width();
        int height = picture.height();
        if (width < 1 || height < 1 || !NativeScaler.knows(picture)) {
            return FrameProblem.UNREADABLE;
        }
        boolean fits = width <= FrameCodec.LARGEST_SIDE && height <= FrameCodec.LARGEST_SIDE
                && width * height <= JpegCheck.MOST_PIXELS;
        return fits ? null : FrameProblem.TOO_BIG;
    }

    private NativeDecoder opened(Codec codec) {
        NativeDecoder there = decoder;
        if (there != null && there.codec() == codec) {
            return there;
        }
        closeDecoder();
        NativeDecoder made = new NativeDecoder(codec);
        decoder = made;
        return made;
    }

    private void closeDecoder() {
        origin = null;
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
    }

    @Override
    public void release() {
        closeDecoder();
        if (scaler != null) {
            scaler.close();
            scaler = null;
        }
        ring.clear();
    }

    /** Where a picture comes from. */
    private record Origin(int rotation, long capturedAt, long arrivedAt) {
        Made unreadable(FrameProblem problem) {
            return Made.of(new Decoded.Unreadable(problem, arrivedAt));
        }
    }
}
