package dev.golink.phones.simulator.wire;

import java.nio.ByteBuffer;

/** Hears of a connection, on the wire's thread: opened at most once, closed once unless the line is aborted. */
public interface LineListener {
    /** The connection stands. */
    void opened(Line line);

    /**
     * The server said something.
     *
     * @param at when it was read from the network, in nanoseconds of {@link Wire#now()}
     */
    void heard(String text, long at);

    /**
     * The server sent a binary message.
     *
     * @param bytes valid only until this returns
     * @param at    when it was read from the network, in nanoseconds of {@link Wire#now()}
     */
    default void heard(ByteBuffer bytes, long at) {}

    /**
     * The connection ended, or never came to be.
     *
     * @param code the server's close code; {@link Wire#BROKEN} if there was no goodbye
     * @param why  in words, for people; empty if nothing was said
     */
    void closed(int code, String why);
}
