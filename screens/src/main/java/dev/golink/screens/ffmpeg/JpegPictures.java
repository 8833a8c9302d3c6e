package dev.golink.screens.ffmpeg;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.server.fleet.screen.Codec;

/**
 * Decodes JPEGs, each by itself: none depends on those before. The viewer and recordings both go by it, so that what the
 * one shows the other records. Used by one thread at a time.
 */
public final class JpegPictures implements AutoCloseable {
    private @Nullable Decoder decoder;

    /** What became of a JPEG. */
    public sealed interface Result {
        /**
         * It is a picture.
         *
         * @param picture belongs to the caller
         */
        record Decoded(Picture picture) implements Result {}

        /**
         * It can't be decoded.
         *
         * @param problem why
         */
        record Failed(FrameProblem problem) implements Result {}
    }

    /** Decodes one. */
    public Result decode(FrameContent.Jpeg jpeg) {
        if (!jpeg.hasTables()) {
            // It means the usual Huffman tables, and a decoder keeps those of the picture before.
            close();
        }
        Decoder.Result result = opened().decode(List.of(jpeg.bytes()), 0);
        Picture picture = result.picture();
        if (picture == null) {
            return new Result.Failed(result.outcome() == Decoder.Outcome.UNSUPPORTED ? FrameProblem.JPEG_COLOURS
                    : FrameProblem.DAMAGED);
        }
        if (!picture.isUsable() || !picture.size().equals(jpeg.size())) {
            FrameProblem problem = picture.isUsable() ? FrameProblem.DAMAGED : FrameProblem.JPEG_COLOURS;
            picture.close();
            return new Result.Failed(problem);
        }
        return new Result.Decoded(picture);
    }

    private Decoder opened() {
        Decoder there = decoder;
        if (there == null) {
            there = new Decoder(Codec.JPEG);
            decoder = there;
        }
        return there;
    }

    /** Gives the decoder's memory back; decoding another JPEG takes it again. */
    @Override
    public void close() {
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
    }
}
