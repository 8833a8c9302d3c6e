package dev.golink.phones.simulator.stream;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import dev.golink.phones.client.wire.MaskedBytes;
import dev.golink.phones.simulator.picture.UprightSize;

/**
 * Damages pictures at random: changes some bytes, replaces all bytes, cuts off the end, or states a wrong size. The
 * frames still follow the protocol, so that the fault shows in the decoder only.
 */
record Damage(RandomGenerator random) {
    private static final int KINDS = 4;
    private static final int ONE_BYTE_IN = 50;
    private static final int LARGEST_SIDE = 4096;

    /** A damaged copy of a picture. */
    EncodedPicture of(EncodedPicture picture) {
        byte[] bytes = picture.bytes().plain();
        return switch (random.nextInt(KINDS)) {
            case 0 -> picture.with(MaskedBytes.of(scratched(bytes)));
            case 1 -> picture.with(MaskedBytes.of(noise(bytes.length)));
            case 2 -> picture.with(MaskedBytes.of(Arrays.copyOf(bytes, random.nextInt(bytes.length - 1) + 1)));
            default -> new EncodedPicture(picture.codec(), picture.keyFrame(), otherSize(picture.stored()),
                    picture.rotation(), picture.bytes(), picture.age());
        };
    }

    private byte[] scratched(byte[] bytes) {
        for (int i = 0; i <= bytes.length / ONE_BYTE_IN; i++) {
            int place = random.nextInt(bytes.length);
            bytes[place] = (byte) ~bytes[place];
        }
        return bytes;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private UprightSize otherSize(UprightSize size) {
        return new UprightSize(size.width() % LARGEST_SIDE + 1, random.nextInt(LARGEST_SIDE) + 1);
    }
}
