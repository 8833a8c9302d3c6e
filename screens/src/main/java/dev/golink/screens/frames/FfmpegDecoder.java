package dev.golink.screens.frames;

import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.bitstream.ScreenFrameReader;
import dev.golink.screens.ffmpeg.Decoder;
import dev.golink.screens.ffmpeg.Decoder.Outcome;
import dev.golink.screens.ffmpeg.JpegPictures;
import dev.golink.screens.ffmpeg.Picture;
import dev.golink.screens.ffmpeg.Scaler;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

/** Decodes JPEG and H.264 with FFmpeg, after {@link ScreenFrameReader} has checked them. See decision 0024. */
public final class FfmpegDecoder implements FrameDecoder {
    /** A picture that exceeds its room by less than this factor is not scaled here but by the scene. */
    private static final double MUCH_SMALLER = 1.5;
    /**
     * Rooms are rounded up to a multiple of this, so that dragging a size slider does not need new memory at every
     * step.
     */
    private static final int STEP = 16;

    private final LongSupplier nanos;
    private final ScreenFrameReader reader = new ScreenFrameReader();
    private final PixelRing ring = new PixelRing();
    private final JpegPictures jpegs = new JpegPictures();
    private final Origins origins = new Origins();
    private @Nullable Decoder stream;
    private @Nullable Scaler scaler;
    private @Nullable Newest newest;
    private @Nullable PictureSize size;

    /**
     * Makes a decoder, which loads nothing before the first frame.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public FfmpegDecoder(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public @Nullable Made decode(Frame frame, long arrivedAt, int room) {
        Origin from = new Origin(frame.rotation(), frame.sequence(), frame.capturedAt(), arrivedAt);
        FrameContent content = reader.read(frame);
        size = content instanceof FrameContent.Coded picture ? picture.size() : null;
        return switch (content) {
            case FrameContent.Refused(FrameProblem problem) -> failed(problem, from);
            case FrameContent.Configuration() -> null;
            case FrameContent.Jpeg jpeg -> room == 0 ? null : jpeg(jpeg, from, room);
            case FrameContent.H264 picture -> h264(picture, from, room);
        };
    }

    private @Nullable Made jpeg(FrameContent.Jpeg jpeg, Origin from, int room) {
        closeStream();
        return switch (jpegs.decode(jpeg)) {
            case JpegPictures.Result.Failed(FrameProblem problem) -> failed(problem, from);
            case JpegPictures.Result.Decoded(Picture picture) -> show(picture, from, room);
        };
    }

    private @Nullable Made h264(FrameContent.H264 content, Origin from, int room) {
        jpegs.close();
        long tag = origins.put(from);
        Decoder.Result result = content.key() ? decodedKey(content, tag) : opened().decode(content.stream(), tag);
        Picture picture = result.picture();
        if (picture == null) {
            return result.outcome() == Outcome.NOTHING ? null : failed(FrameProblem.DAMAGED, from);
        }
        if (!picture.isUsable()) {
            picture.close();
            return failed(FrameProblem.H264_FORMAT, from);
        }
        return show(picture, origins.get(picture.tag()), room);
    }

    /**
     * Decodes a key frame, if need be with a new decoder. Undetected damage may make a decoder hold pictures back; a
     * new one does not. Where pictures are reordered, holding back is normal.
     */
    private Decoder.Result decodedKey(FrameContent.H264 content, long tag) {
        boolean used = stream != null;
        Decoder.Result result = opened().decode(content.streamWithSets(), tag);
        boolean waits = result.outcome() == Outcome.NOTHING && content.sets().sequence().reordering() > 0;
        if (result.outcome() == Outcome.PICTURE || waits || !used) {
            return result;
        }
        closeStream();
        return opened().decode(content.streamWithSets(), tag);
    }

    private @Nullable Made show(Picture picture, Origin from, int room) {
        forgetNewest();
        newest = new Newest(picture, from);
        return pictureAgain(room);
    }

    private Made failed(FrameProblem problem, Origin from) {
        forgetNewest();
        return Made.of(new DecodeResult.Unreadable(problem, from.arrivedAt));
    }

    @Override
    public @Nullable Made pictureAgain(int room) {
        Newest there = newest;
        return there == null || room == 0 ? null : scaled(there.picture, there.origin, room);
    }

    @Override
    public @Nullable PictureSize size() {
        return size;
    }

    private Made scaled(Picture picture, Origin from, int room) {
        PictureSize whole = picture.size();
        double scale = scale(whole.longSide(), room);
        int width = (int) Math.max(1, Math.round(whole.width() * scale));
        int height = (int) Math.max(1, Math.round(whole.height() * scale));
        if (scaler == null) {
            scaler = new Scaler();
        }
        PixelMemory pixels = ring.free(width, height);
        if (!scaler.toPixels(picture, pixels.memory(), new PictureSize(width, height))) {
            return failed(FrameProblem.DAMAGED, from);
        }
        pixels.lend();
        return new Made(new DecodeResult.Picture(pixels.image(),
                FrameDecoder.seen(whole, from.rotation, from.sequence), from.capturedAt, from.arrivedAt,
                nanos.getAsLong()), pixels);
    }

    /** The factor by which a picture is made smaller; at most 1. */
    private static double scale(int longSide, int room) {
        int wanted = (room + STEP - 1) / STEP * STEP;
        return longSide < wanted * MUCH_SMALLER ? 1 : (double) wanted / longSide;
    }

    private Decoder opened() {
        Decoder there = stream;
        if (there == null) {
            there = new Decoder(Codec.H264);
            stream = there;
        }
        return there;
    }

    private void closeStream() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    private void forgetNewest() {
        if (newest != null) {
            newest.picture.close();
            newest = null;
        }
    }

    @Override
    public void release() {
        forgetNewest();
        closeStream();
        jpegs.close();
        if (scaler != null) {
            scaler.close();
            scaler = null;
        }
        ring.clear();
    }

    /** The data of the frame from which a picture was made. */
    private record Origin(int rotation, long sequence, long capturedAt, long arrivedAt) {}

    /** The picture that was decoded last. */
    private record Newest(Picture picture, Origin origin) {}

    /** The data of frames that the decoder may still hold. The decoder may return their pictures in another order. */
    private static final class Origins {
        /** Twice the number of frames that a decoder may hold (ITU-T H.264, A.3.1). */
        private static final int MOST = 32;

        private final Origin[] all = new Origin[MOST];
        private long next;

        /** Stores a frame's data; returns the frame's tag. */
        long put(Origin origin) {
            all[(int) (next % MOST)] = origin;
            return next++;
        }

        /** The data for a tag. A tag that is too old gives the data of a later frame. */
        Origin get(long tag) {
            return all[(int) Math.floorMod(tag, (long) MOST)];
        }
    }
}
