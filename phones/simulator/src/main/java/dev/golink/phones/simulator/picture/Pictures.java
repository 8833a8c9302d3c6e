package dev.golink.phones.simulator.picture;

import java.util.function.Consumer;

import dev.golink.phones.simulator.wire.MaskedBytes;

/** Where phones have their pictures from. */
public interface Pictures {
    /** The size of an upright picture whose longest side is within a limit, in pixels. */
    PictureSize within(int longestSide);

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
