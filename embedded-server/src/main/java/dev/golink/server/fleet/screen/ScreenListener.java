package dev.golink.server.fleet.screen;

/** Gets a phone's frames. */
@FunctionalInterface
public interface ScreenListener {
    /**
     * Handles a frame. Called on the thread that received the frame, one frame after the other and in order; the first
     * call comes while the watch begins. The listener must return at once and queue the frame itself, with its own
     * bound. Until it returns, no other watcher gets frames of the phone, and the server reads nothing. The listener
     * may request a key frame, but must not begin or close a watch. If it throws, it misses the frame. A video begins
     * with a key frame; the configuration may be repeated before a key frame.
     */
    void frame(Frame frame);
}
