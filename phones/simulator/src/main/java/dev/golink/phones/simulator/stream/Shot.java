package dev.golink.phones.simulator.stream;

import java.time.Duration;

import dev.golink.phones.simulator.picture.PictureSize;
import dev.golink.phones.simulator.wire.MaskedBytes;
import dev.golink.server.fleet.screen.Codec;

/**
 * An encoded picture that is to become a frame.
 *
 * @param codec    how it is encoded
 * @param keyFrame whether it can be decoded without any earlier one
 * @param stored   its size as it is stored
 * @param bytes    the encoded picture
 * @param age      how long ago it was taken
 */
record Shot(Codec codec, boolean keyFrame, PictureSize stored, MaskedBytes bytes, Duration age) {
    /** The same with other bytes. */
    Shot with(MaskedBytes others) {
        return new Shot(codec, keyFrame, stored, others, age);
    }
}
