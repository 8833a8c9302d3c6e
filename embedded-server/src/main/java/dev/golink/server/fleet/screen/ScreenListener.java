package dev.golink.server.fleet.screen;

/** Gets a phone's frames. */
@FunctionalInterface
public interface ScreenListener {
    /**
     * Called on a relay thread, one frame after the other and in order. Of pictures (JPEG) that come while a call runs only the
     * newest waits; frames of a video wait up to a bound, and after a loss nothing comes until the next key frame. A slow
     * listener therefore loses frames and delays nobody. A configuration may come again before a key frame.
     */
    void frame(Frame frame);
}
