package dev.golink.screens.feed;

/** How closely a phone's screen is watched in one place. */
public sealed interface ViewQuality {
    /** The screen is not visible now, so its frames are not decoded. */
    record Hidden() implements ViewQuality {}

    /**
     * The screen is one of many on the wall.
     *
     * @param longSide the room for its longer side, in pixels of the display
     */
    record Tile(int longSide) implements ViewQuality {}

    /**
     * The operator watches this screen in particular.
     *
     * @param longSide the room for its longer side, in pixels of the display
     */
    record Focus(int longSide) implements ViewQuality {}

    /**
     * What satisfies both: a focus if either is one, otherwise a tile if either is one, with the larger of both rooms.
     */
    static ViewQuality both(ViewQuality one, ViewQuality other) {
        int room = Math.max(one.room(), other.room());
        if (one instanceof Focus || other instanceof Focus) {
            return new Focus(room);
        }
        return one instanceof Tile || other instanceof Tile ? new Tile(room) : new Hidden();
    }

    /** The room for the longer side, in pixels of the display; 0 if the screen is not visible. */
    default int room() {
        return switch (this) {
            case Hidden() -> 0;
            case Tile(int longSide) -> longSide;
            case Focus(int longSide) -> longSide;
        };
    }
}
