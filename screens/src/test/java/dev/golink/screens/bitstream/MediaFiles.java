package dev.golink.screens.bitstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.AnnexB;

/**
 * Pictures and streams of several encoders, in a folder filled by {@code make-fixtures}; that script describes them.
 */
public record MediaFiles(Path folder) {
    /** The files in the tests' resources. */
    public static final MediaFiles KEPT = new MediaFiles(Path.of("src/test/resources/media"));
    /** The time between two pictures, in microseconds. */
    public static final long STEP = 100_000;

    private static final int START = 3;

    /** All JPEGs that can be shown. */
    public static List<String> goodJpegs() {
        return List.of("cjpeg-422.jpg", "cjpeg-444.jpg", "cjpeg-baseline.jpg", "cjpeg-grey.jpg",
                "cjpeg-progressive.jpg",
                "cjpeg-restart.jpg", "cjpeg-rgb.jpg", "ffmpeg-420.jpg", "ffmpeg-444.jpg", "magick-cmyk-progressive.jpg",
                "magick-cmyk.jpg", "magick-progressive.jpg");
    }

    /** All streams that can be shown. */
    public static List<String> goodStreams() {
        return List.of("ffmpeg-x264-baseline.264", "x264-cropped.264", "x264-b-frames.264", "x264-hrd-slices.264");
    }

    /** A file's bytes. */
    public byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG as a phone sends it. */
    public Frame jpeg(String name, long sequence) {
        return jpeg(bytes(name), sequence);
    }

    /** A JPEG as a phone sends it. The frame's header states a fixed size, whatever the size of the JPEG. */
    public static Frame jpeg(byte[] bytes, long sequence) {
        return new Frame(Codec.JPEG, true, false, 0, sequence, sequence * STEP, 360, 800, ByteBuffer.wrap(bytes));
    }

    /** A stream as a phone sends it: one frame for each picture, in decoding order, with the time of sending. */
    public List<Frame> stream(String name) {
        return frames(bytes(name));
    }

    /** Cuts a byte stream into frames. Each frame begins with the units that precede its picture. */
    public static List<Frame> frames(byte[] stream) {
        List<byte[]> units = units(stream);
        List<Frame> frames = new ArrayList<>();
        List<byte[]> current = new ArrayList<>();
        for (byte[] unit : units) {
            boolean full = current.stream().anyMatch(MediaFiles::isSlice);
            boolean begins = isSlice(unit) ? unit[1] < 0 : type(unit) >= 6 && type(unit) <= 9;
            if (full && begins) {
                frames.add(frame(current, frames.size()));
                current.clear();
            }
            current.add(unit);
        }
        frames.add(frame(current, frames.size()));
        return frames;
    }

    /** A frame with these units, each after a start code. */
    public static Frame frame(List<byte[]> units, long sequence) {
        ByteBuffer payload = ByteBuffer.allocate(units.stream().mapToInt(unit -> unit.length + START + 1).sum());
        units.forEach(unit -> payload.putInt(1).put(unit));
        boolean key = units.stream().anyMatch(unit -> type(unit) == 5);
        return new Frame(Codec.H264, key, false, 0, sequence, sequence * STEP, 64, 144, payload.flip());
    }

    /** The units of a byte stream. */
    public static List<byte[]> units(byte[] stream) {
        return AnnexB.units(ByteBuffer.wrap(stream)).stream().map(unit -> {
            byte[] bytes = new byte[unit.remaining()];
            unit.duplicate().get(bytes);
            return bytes;
        }).toList();
    }

    /** The units of a frame. */
    public static List<byte[]> units(Frame frame) {
        byte[] bytes = new byte[frame.payload().remaining()];
        frame.payload().get(bytes);
        return units(bytes);
    }

    private static int type(byte[] unit) {
        return unit[0] & 0x1F;
    }

    private static boolean isSlice(byte[] unit) {
        return type(unit) == 1 || type(unit) == 5;
    }
}
