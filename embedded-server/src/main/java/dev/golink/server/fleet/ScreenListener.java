package dev.golink.server.fleet;

/** Gets a phone's frames. */
@FunctionalInterface
public interface ScreenListener {
    /**
     * Called on a relay thread, one frame after the other and the newest first: frames that come while a call runs
     * replace one another. A slow listener therefore loses frames and delays nobody.
     */
    void frame(Frame frame);
}
