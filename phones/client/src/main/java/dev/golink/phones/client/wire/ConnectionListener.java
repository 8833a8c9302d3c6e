package dev.golink.phones.client.wire;

import java.nio.ByteBuffer;

/**
 * The listener of a connection, called on the wire's thread. {@link #opened} is called at most once. {@link #closed} is
 * called once, or never if the connection is aborted.
 */
public interface ConnectionListener {
    /** Called when the connection is open. */
    void opened(OpenConnection socket);

    /**
     * Called when the server has sent a text message.
     *
     * @param at when the message was read from the network, in nanoseconds of {@link Wire#now()}
     */
    void received(String text, long at);

    /**
     * Called when the server has sent a binary message.
     *
     * @param bytes valid only until this method returns
     * @param at    when the message was read from the network, in nanoseconds of {@link Wire#now()}
     */
    default void received(ByteBuffer bytes, long at) {}

    /**
     * Called when the connection has ended or could not be opened.
     *
     * @param code the server's close code; {@link Wire#BROKEN} if there was no close frame
     * @param why  the reason as text for people; empty if none was given
     */
    void closed(int code, String why);
}
