package dev.golink.server.fleet.screen;

/** Gets a phone's frames. */
@FunctionalInterface
public interface ScreenListener {
    /**
     * Called on the thread that brought the frame, one frame after the other and in order, the first of them while the watch
     * begins. Returns at once and lets the frame wait itself, within bounds of its own: while it runs, nobody else gets frames
     * of the phone, and the server reads nothing. It may ask for a key frame, but neither begins nor closes a watch. If it
     * throws, it misses the frame. A video begins with a key frame; a configuration may come again before one.
     */
    void frame(Frame frame);
}
