package dev.golink.screens.capture.hostile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.golink.screens.bitstream.MediaFiles;
import dev.golink.screens.ffmpeg.Decoder;
import dev.golink.screens.ffmpeg.Picture;
import dev.golink.screens.ffmpeg.Scaler;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.video.h264.PictureSize;

/** Pictures of all formats and many sizes, scaled to sizes that may be invalid, into memory that may be too small. */
final class HostileScaler implements HostileKind {
    private static final int MOST = 420;
    private static final int[] SIDES = {1, 2, 3, 5, 15, 16, 17, 64, 333};

    private final SplittableRandom random;
    private final List<Picture> pictures = new ArrayList<>();
    private final ByteBuffer memory = ByteBuffer.allocateDirect(MOST * MOST * Integer.BYTES + Scaler.MARGIN);
    private Scaler scaler = new Scaler();

    HostileScaler(SplittableRandom random) {
        this.random = random;
        try (Decoder decoder = new Decoder(Codec.JPEG)) {
            MediaFiles.goodJpegs().forEach(name -> add(decoder, MediaFiles.KEPT.bytes(name)));
            for (int width : SIDES) {
                for (int height : SIDES) {
                    add(decoder, Jpegs.of(width, height));
                }
            }
        }
    }

    private void add(Decoder decoder, byte[] jpeg) {
        pictures.add(decoder.decode(List.of(ByteBuffer.wrap(jpeg)), 0).picture());
    }

    @Override
    public void step() {
        Picture from = pictures.get(random.nextInt(pictures.size()));
        try {
            switch (random.nextInt(20)) {
                case 0 -> scaler.close();
                case 1 -> scaler.toPixels(from, memory.slice(0, random.nextInt(4_000)), size());
                case 2, 3, 4, 5, 6 -> toPicture(from);
                default -> scaler.toPixels(from, memory.duplicate(), size());
            }
        } catch (IllegalArgumentException _) {
            // Sizes that are invalid or need more memory than given are refused.
        } catch (IllegalStateException _) {
            scaler = new Scaler();
        }
    }

    private void toPicture(Picture from) {
        try (Picture to = Picture.blank(size())) {
            scaler.toPicture(from, random.nextBoolean() ? from.size() : size(), to,
                    random.nextBoolean() ? to.size() : size());
        }
    }

    private PictureSize size() {
        return new PictureSize(side(), side());
    }

    private int side() {
        return switch (random.nextInt(40)) {
            case 0 -> 0;
            case 1 -> -random.nextInt(5_000);
            case 2 -> Integer.MAX_VALUE;
            case 3 -> 5_000;
            case 4 -> 1;
            default -> random.nextInt(1, MOST);
        };
    }

    @Override
    public void rest() {
        scaler.close();
    }

    @Override
    public void close() {
        scaler.close();
        pictures.forEach(Picture::close);
    }
}
