package dev.golink.screens.capture.hostile;

import java.io.IOException;
import java.util.SplittableRandom;

import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.ffmpeg.H264Encoder;
import dev.golink.screens.ffmpeg.Picture;
import dev.golink.video.h264.PictureSize;

/**
 * Pictures of right and wrong sizes, with increasing and other times, for encoders that are opened and closed at any
 * moment.
 */
final class HostileEncoder implements HostileKind {
    private static final int[] SIDES = {-2, 0, 1, 2, 14, 15, 16, 18, 90, 200, 201, 2160, 2162, 3840, 3842, 4096};

    private final SplittableRandom random;
    private H264Encoder encoder;
    private Picture picture;
    private long at;

    HostileEncoder(SplittableRandom random) {
        this.random = random;
    }

    @Override
    public void step() throws IOException {
        try {
            if (encoder == null || random.nextInt(60) == 0) {
                reopen();
                return;
            }
            switch (random.nextInt(30)) {
                case 0 -> encoder.close();
                case 1 -> picture.close();
                case 2 -> encode(random.nextLong() >> random.nextInt(Long.SIZE));
                case 3 -> {
                    try (Picture other = Picture.blank(size())) {
                        encoder.encode(other, at + 1, (_, _, _) -> {});
                    }
                }
                case 4 -> encoder.encode(picture, ++at, (_, _, _) -> {
                    throw new IOException("the disk is full");
                });
                default -> encode(at + 1 + random.nextInt(90_000));
            }
        } catch (IllegalArgumentException _) {
            // Invalid sizes and times are refused.
        } catch (IllegalStateException _) {
            rest();
        } catch (IOException e) {
            if (!"the disk is full".equals(e.getMessage())) {
                throw e;
            }
        }
    }

    private void encode(long moment) throws IOException {
        int[] came = {0};
        boolean encoded = encoder.encode(picture, moment, (bytes, _, _) -> came[0] += bytes.remaining());
        if (encoded != came[0] > 0) {
            throw new AssertionError("A picture was encoded: " + encoded + ", bytes: " + came[0]);
        }
        at = moment;
        if (!encoded) {
            rest();
        }
    }

    private void reopen() throws IOException {
        rest();
        PictureSize size = size();
        encoder = H264Encoder.open(size);
        picture = Picture.blank(size);
        at = 0;
        if (ParameterSets.in(encoder.parameterSets()).isEmpty()) {
            throw new AssertionError("The encoder told no parameter sets for " + size);
        }
    }

    private PictureSize size() {
        boolean small = random.nextInt(8) != 0;
        return small ? new PictureSize(random.nextInt(8, 100) * 2, random.nextInt(8, 100) * 2)
                : new PictureSize(SIDES[random.nextInt(SIDES.length)], SIDES[random.nextInt(SIDES.length)]);
    }

    @Override
    public void rest() {
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }
}
