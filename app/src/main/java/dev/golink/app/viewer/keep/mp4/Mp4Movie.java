package dev.golink.app.viewer.keep.mp4;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;

/** A movie in an MP4 file: H.264 as it came, JPEGs encoded to H.264. Used by one thread at a time. */
public final class Mp4Movie implements Movie {
    /** How long a picture likely stays of which no more is known. */
    private static final long USUAL = Mp4File.TICKS / 10;

    private static final long MICROS = 1_000_000;

    private final Mp4File file;
    private final @Nullable JpegToH264 encoder;
    private long last = -1;
    private long step = USUAL;

    private Mp4Movie(Mp4File file, @Nullable JpegToH264 encoder) {
        this.file = file;
        this.encoder = encoder;
    }

    /**
     * Begins a file, in place of what stands there.
     *
     * @throws IOException if it can't be written, or the format is none that a movie can be made of
     */
    public static Mp4Movie begin(Path path, MovieFormat format) throws IOException {
        try {
            Ffmpeg.quiet();
        } catch (LinkageError e) {
            throw new IOException("FFmpeg, which makes movies, does not run on this computer", e);
        }
        return format.codec() == Codec.H264 ? ofH264(path, format) : ofJpegs(path, format);
    }

    private static Mp4Movie ofH264(Path path, MovieFormat format) throws IOException {
        ParameterSets sets = format.sets();
        if (sets == null) {
            throw new IOException("The phone did not say how its H.264 is to be decoded");
        }
        return new Mp4Movie(Mp4File.create(path, format, sets.bytes()), null);
    }

    private static Mp4Movie ofJpegs(Path path, MovieFormat format) throws IOException {
        JpegToH264 encoder = JpegToH264.of(format.width(), format.height());
        try {
            MovieFormat encoded = new MovieFormat(Codec.H264, encoder.width(), encoder.height(), format.rotation(),
                    null);
            return new Mp4Movie(Mp4File.create(path, encoded, encoder.sets()), encoder);
        } catch (IOException e) {
            encoder.close();
            throw e;
        }
    }

    @Override
    public boolean write(Frame frame, long atMicros) throws IOException {
        long at = atMicros * Mp4File.TICKS / MICROS;
        step = last < 0 ? USUAL : at - last;
        last = at;
        if (encoder == null) {
            file.write(frame.payload(), at, step, frame.keyFrame());
            return true;
        }
        return encoder.encode(frame.payload(), at, (packet, key) -> file.write(packet, packet.pts(), step, key));
    }

    @Override
    public long bytes() {
        return file.bytes();
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void finish() throws IOException {
        file.finish();
    }

    @Override
    public void close() {
        file.close();
        if (encoder != null) {
            encoder.close();
        }
    }
}
