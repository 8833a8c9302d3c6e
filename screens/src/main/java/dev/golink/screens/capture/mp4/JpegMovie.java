package dev.golink.screens.capture.mp4;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.ffmpeg.H264Encoder;
import dev.golink.screens.ffmpeg.JpegPictures;
import dev.golink.screens.ffmpeg.Mp4Muxer;
import dev.golink.screens.ffmpeg.Picture;
import dev.golink.screens.ffmpeg.Scaler;

/** A movie with JPEGs of one size, encoded to H.264 because few players support JPEG in MP4. See decision 0025. */
final class JpegMovie implements Movie {
    private final Path file;
    private final MovieFormat format;
    private final JpegPictures jpegs = new JpegPictures();
    private final Scaler scaler = new Scaler();
    private @Nullable Output output;
    private long last = -1;

    JpegMovie(Path file, MovieFormat format) {
        this.file = file;
        this.format = format;
    }

    @Override
    public @Nullable FrameProblem write(FrameContent.Coded picture, long atMicros) throws IOException {
        if (!(picture instanceof FrameContent.Jpeg jpeg)) {
            throw new IllegalArgumentException("This movie takes only JPEG pictures.");
        }
        return switch (jpegs.decode(jpeg)) {
            case JpegPictures.Result.Failed(FrameProblem problem) -> problem;
            case JpegPictures.Result.Decoded(Picture decoded) -> {
                try (decoded) {
                    yield encode(decoded, Ticks.of(atMicros));
                }
            }
        };
    }

    private @Nullable FrameProblem encode(Picture picture, long at) throws IOException {
        if (output == null) {
            output = Output.begin(file, format);
        }
        Output there = output;
        EncodedSize sizes = there.sizes;
        if (!scaler.toPicture(picture, sizes.cut(), there.canvas, sizes.scaled())) {
            return FrameProblem.DAMAGED;
        }
        long step = last < 0 ? Ticks.USUAL_STEP : at - last;
        last = at;
        boolean encoded = there.encoder.encode(there.canvas, at, (annexB, shown, key) -> there.muxer
                .write(List.of(annexB), Mp4Muxer.Timing.at(shown, step), key));
        if (!encoded) {
            output = there.withAnotherEncoder();
        }
        return encoded ? null : FrameProblem.TOO_NOISY;
    }

    @Override
    public long bytes() {
        return output == null ? 0 : output.muxer.bytes();
    }

    @Override
    public void flush() throws IOException {
        if (output != null) {
            output.muxer.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        if (output != null) {
            output.muxer.finish();
        }
    }

    @Override
    public void close() {
        if (output != null) {
            output.close();
        }
        scaler.close();
        jpegs.close();
    }

    /** The encoder and the muxer, with the canvas on which pictures are painted for the encoder. */
    private record Output(EncodedSize sizes, Picture canvas, H264Encoder encoder, Mp4Muxer muxer) {
        static Output begin(Path file, MovieFormat format) throws IOException {
            EncodedSize sizes = EncodedSize.of(format.size());
            Picture canvas = Picture.blank(sizes.encoded());
            H264Encoder encoder = null;
            try {
                encoder = H264Encoder.open(sizes.encoded());
                ParameterSets sets = ParameterSets.in(encoder.parameterSets())
                        .orElseThrow(() -> new IOException("The H.264 encoder gave no parameter sets (SPS and PPS)"));
                return new Output(sizes, canvas, encoder,
                        Mp4Muxer.create(file, sizes.encoded(), format.rotation(), sets));
            } catch (IOException e) {
                canvas.close();
                if (encoder != null) {
                    encoder.close();
                }
                throw e;
            }
        }

        /** A new encoder with the same parameter sets, so that the next picture is a key frame. */
        Output withAnotherEncoder() throws IOException {
            H264Encoder another = H264Encoder.open(sizes.encoded());
            if (!another.parameterSets().equals(encoder.parameterSets())) {
                another.close();
                throw new IOException("The restarted H.264 encoder has other parameter sets (SPS and PPS) than before");
            }
            encoder.close();
            return new Output(sizes, canvas, another, muxer);
        }

        void close() {
            muxer.close();
            encoder.close();
            canvas.close();
        }
    }
}
