package dev.golink.screens.ffmpeg;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.server.fleet.screen.Codec;

/**
 * Decodes JPEGs, each independently of the others. The viewer and recordings both use it, so that a recording has the
 * pictures that the viewer shows. Use it on one thread at a time.
 */
public final class JpegPictures implements AutoCloseable {
    private @Nullable Decoder decoder;

    /** The result of decoding a JPEG. */
    public sealed interface Result {
        /**
         * The JPEG was decoded.
         *
         * @param picture the picture, which belongs to the caller
         */
        record Decoded(Picture picture) implements Result {}

        /**
         * The JPEG can't be decoded.
         *
         * @param problem the reason
         */
        record Failed(FrameProblem problem) implements Result {}
    }

    /** Decodes a JPEG. */
    public Result decode(FrameContent.Jpeg jpeg) {
        if (!jpeg.hasTables()) {
            // The JPEG needs the standard Huffman tables, but an open decoder still has those of an earlier picture.
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

    /** Releases the decoder's memory. Decoding another JPEG allocates it again. */
    @Override
    public void close() {
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
    }
}
