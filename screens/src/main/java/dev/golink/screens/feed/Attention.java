package dev.golink.screens.feed;

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

    /** What serves both: a focus if either is one, else a tile if either is one, as large as the larger. */
    static Attention both(Attention one, Attention other) {
        int room = Math.max(one.room(), other.room());
        if (one instanceof Focus || other instanceof Focus) {
            return new Focus(room);
        }
        return one instanceof Tile || other instanceof Tile ? new Tile(room) : new Hidden();
    }

    /** Room for the longer side, in pixels of the display; 0 if it is not looked at. */
    default int room() {
        return switch (this) {
            case Hidden() -> 0;
            case Tile(int longSide) -> longSide;
            case Focus(int longSide) -> longSide;
        };
    }
}
