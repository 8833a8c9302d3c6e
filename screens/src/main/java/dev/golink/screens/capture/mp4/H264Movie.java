package dev.golink.screens.capture.mp4;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.ffmpeg.Decoder;
import dev.golink.screens.ffmpeg.Mp4Muxer;
import dev.golink.server.fleet.screen.Codec;

/**
 * A movie with H.264 as it was received. The first picture is decoded as a test before the file is begun. Players need
 * that picture and the parameter sets before it to open the file at all.
 */
final class H264Movie implements Movie {
    private final Path file;
    private final int rotation;
    private final ParameterSets sets;
    private final ShowingOrder order;
    private @Nullable Mp4Muxer muxer;

    H264Movie(Path file, int rotation, ParameterSets sets) {
        this.file = file;
        this.rotation = rotation;
        this.sets = sets;
        order = new ShowingOrder(sets.sequence().reordering());
    }

    @Override
    public @Nullable FrameProblem write(FrameContent.Coded picture, long atMicros) throws IOException {
        if (!(picture instanceof FrameContent.H264 h264)) {
            throw new IllegalArgumentException("This movie takes only H.264 pictures.");
        }
        if (muxer == null) {
            if (!h264.key() || !isDecodable(h264)) {
                return FrameProblem.DAMAGED;
            }
            muxer = Mp4Muxer.create(file, sets.sequence().size(), rotation, sets);
        }
        order.add(h264, atMicros, muxer::write);
        return null;
    }

    private static boolean isDecodable(FrameContent.H264 first) {
        try (Decoder decoder = new Decoder(Codec.H264)) {
            var picture = decoder.decodeAlone(first.streamWithSets()).picture();
            if (picture == null) {
                return false;
            }
            boolean usable = picture.isUsable() && picture.size().equals(first.size());
            picture.close();
            return usable;
        }
    }

    @Override
    public long bytes() {
        return muxer == null ? 0 : muxer.bytes();
    }

    @Override
    public void flush() throws IOException {
        if (muxer != null) {
            muxer.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        if (muxer != null) {
            order.end(muxer::write);
            muxer.finish();
        }
    }

    @Override
    public void close() {
        if (muxer != null) {
            muxer.close();
        }
    }
}
