package dev.golink.phones.client.wire;

/**
 * An open connection. Used on the wire's thread only. No method blocks, and none calls the listener before it returns.
 */
public interface OpenConnection {
    /**
     * Sends a text message after the messages in the queue. If the server reads too slowly and the queue grows too
     * long, the connection is given up as broken.
     */
    default void send(String text) {
        send(Message.text(text));
    }

    /** Sends a prepared message in the same way as {@link #send}. Does nothing once the connection has ended. */
    void send(Message message);

    /**
     * Sends a frame, unless an earlier message is still being sent. Frames never wait in the queue, so a slow network
     * costs frames, not memory.
     *
     * @return whether the frame is being sent
     */
    boolean show(Message frame);

    /**
     * Starts or stops reading. While nothing is read, the server's messages wait in the network and in the server.
     *
     * @param on whether to read
     */
    void listen(boolean on);

    /** Closes the connection normally (close code 1000). The listener is called when the connection has ended. */
    default void goodbye() {
        close(1000, "");
    }

    /**
     * Closes the connection because the phone goes away, with a reason for people (close code 1001). The listener is
     * called when the connection has ended.
     *
     * @param reason why; what does not fit 123 bytes of UTF-8 is cut off
     */
    default void goodbye(String reason) {
        close(1001, reason);
    }

    /**
     * Closes the connection with a close frame. The listener is called when the connection has ended.
     *
     * @param code   why, as a close code of WebSockets
     * @param reason why, for people; what does not fit 123 bytes of UTF-8 is cut off
     */
    void close(int code, String reason);

    /** Breaks the connection by a TCP reset, without a close frame. The listener is not called any more. */
    void abort();
}
