package dev.golink.phones.simulator.stream;

import java.time.Duration;

import dev.golink.phones.client.wire.MaskedBytes;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.screen.Codec;

/**
 * An encoded picture, to be sent as a frame.
 *
 * @param codec    the picture's codec
 * @param keyFrame whether the picture can be decoded without any earlier one
 * @param stored   the size of the stored picture, before it is turned upright
 * @param rotation the quarter turns clockwise that show the stored picture upright, 0 to 3
 * @param bytes    the encoded picture
 * @param age      the time since the picture was taken
 */
record EncodedPicture(Codec codec, boolean keyFrame, UprightSize stored, int rotation, MaskedBytes bytes,
        Duration age) {
    /** A copy with other bytes. */
    EncodedPicture with(MaskedBytes others) {
        return new EncodedPicture(codec, keyFrame, stored, rotation, others, age);
    }
}
