package dev.golink.phones.simulator.wire;

/** Hears of a connection, on the swarm's thread: opened at most once, closed once unless the phone aborts it. */
public interface LineListener {
    /** The connection stands. */
    void opened(Line line);

    /** The server said something. */
    void heard(String text);

    /**
     * The connection ended, or never came to be.
     *
     * @param code the close code; {@link WebSocketDialer#BROKEN} if there was no goodbye
     */
    void closed(int code);
}
