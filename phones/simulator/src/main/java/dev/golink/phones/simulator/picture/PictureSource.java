package dev.golink.phones.simulator.picture;

import java.util.function.Consumer;

import dev.golink.phones.client.wire.MaskedBytes;

/** A source of the pictures that phones send. */
public interface PictureSource {
    /**
     * The size of the pictures that this source provides within these limits.
     *
     * @param full        the largest size
     * @param longestSide the most pixels on the longest side
     */
    UprightSize within(UprightSize full, int longestSide);

    /**
     * Orders a picture.
     *
     * @param content  what the picture shows
     * @param size     the size of the upright picture
     * @param rotation the quarter turns clockwise that show the stored picture upright, 0 to 3
     * @param done     receives the JPEG, on any thread; is not called if drawing fails
     * @return whether the order was accepted
     */
    boolean order(ScreenContent content, UprightSize size, int rotation, Consumer<MaskedBytes> done);
}
