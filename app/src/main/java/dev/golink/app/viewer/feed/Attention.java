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

    /** The more demanding of two: a focus before a tile before what is hidden, and then the larger. */
    static Attention closer(Attention one, Attention other) {
        int difference = one.closeness() - other.closeness();
        boolean isOne = difference > 0 || difference == 0 && one.room() >= other.room();
        return isOne ? one : other;
    }

    /** Room for the longer side, in pixels of the display; 0 if it is not looked at. */
    default int room() {
        return switch (this) {
            case Hidden() -> 0;
            case Tile(int longSide) -> longSide;
            case Focus(int longSide) -> longSide;
        };
    }

    private int closeness() {
        return switch (this) {
            case Hidden() -> 0;
            case Tile _ -> 1;
            case Focus _ -> 2;
        };
    }
}
