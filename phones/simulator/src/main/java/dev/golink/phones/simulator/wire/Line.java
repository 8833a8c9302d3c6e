package dev.golink.phones.simulator.wire;

import java.nio.ByteBuffer;

/** A phone's open connection. Used on the swarm's thread only; no method blocks. */
public interface Line {
    /** Sends a text message after those that wait. */
    void say(String text);

    /**
     * Sends a frame, unless anything is still being sent: frames never wait, so a slow network costs frames and not
     * memory.
     *
     * @return whether it is on its way
     */
    boolean show(ByteBuffer frame);

    /** Ends the connection with a goodbye. */
    void goodbye();

    /** Breaks the connection without a goodbye; the listener may hear no more of it. */
    void abort();
}
