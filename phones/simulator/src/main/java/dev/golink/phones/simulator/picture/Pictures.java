package dev.golink.phones.simulator.picture;

import java.util.function.Consumer;

import dev.golink.phones.simulator.wire.MaskedBytes;

/** Where phones have their pictures from. */
public interface Pictures {
    /** The size in which pictures come that are as large as this at most, and within a limit on the longest side. */
    PictureSize within(PictureSize full, int longestSide);

    /**
     * Orders a picture.
     *
     * @param scenery  what it shows
     * @param size     of the upright picture
     * @param rotation quarter turns clockwise that show the stored picture upright, 0 to 3
     * @param done     gets the JPEG, on any thread; hears nothing if there is none after all
     * @return whether the order was taken
     */
    boolean order(Scenery scenery, PictureSize size, int rotation, Consumer<MaskedBytes> done);
}
