package dev.golink.app.viewer.feed;

/** How closely a phone's screen is looked at in one place. */
public sealed interface Attention {
    /** It is not looked at now; its frames are not decoded. */
    record Hidden() implements Attention {}

    /**
     * It is one of many on the wall.
     *
     * @param longSide room for its longer side, in pixels of the display
     */
    record Tile(int longSide) implements Attention {}

    /**
     * It is what is looked at.
     *
     * @param longSide room for its longer side, in pixels of the display
     */
    record Focus(int longSide) implements Attention {}
}
