package dev.golink.phones.simulator.wire;

/** An open connection. Used on the wire's thread only; no method blocks, and none calls the listener back at once. */
public interface Line {
    /** Sends a text after what waits to be sent. A server that leaves too much waiting is given up as broken. */
    default void say(String text) {
        send(Message.text(text));
    }

    /** Sends a prepared message after what waits to be sent; as {@link #say}. Without effect once the line has ended. */
    void send(Message message);

    /**
     * Sends a frame, unless anything is still being sent: frames never wait, so a slow network costs frames and not
     * memory.
     *
     * @return whether it is on its way
     */
    boolean show(Message frame);

    /** Reads on, or reads nothing: then the server's words wait in the network, and in the server. */
    void listen(boolean on);

    /** Ends the connection with a goodbye; the listener hears when the server has answered it. */
    void goodbye();

    /** Breaks the connection without a goodbye, by a TCP reset; the listener hears no more of it. */
    void abort();
}
