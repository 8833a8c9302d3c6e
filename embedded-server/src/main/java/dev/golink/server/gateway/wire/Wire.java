package dev.golink.server.gateway.wire;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Carries a connection's bytes. No method waits for the peer. */
public interface Wire {
    /** What the next call of {@link #read} waits for. */
    enum Next {
        /** For the channel to have bytes. */
        BYTES,
        /** For nothing: more bytes may be here already, of which the selector does not know. */
        NOTHING,
        /** For the channel to have room, because an answer must be written first. */
        ROOM,
        /** For a computation on another thread. The wire calls back when it is done. */
        COMPUTATION
    }

    /**
     * Reads what has arrived, as far as the buffer has room. Only the sockets' thread calls this.
     *
     * @return the number of bytes, or -1 if the peer sends nothing more
     * @throws IOException if the connection is broken
     */
    int read(ByteBuffer into) throws IOException;

    /** What the next call of {@link #read} waits for. Only the sockets' thread calls this. */
    Next next();

    /**
     * Writes buffers in order, as far as the system accepts them. The rest stays in the buffers. Only one thread at a
     * time may call this.
     *
     * @return whether the system has all of it. Even if not, the buffers may be empty; the rest is written by the next
     *         call, with buffers that may be empty as well
     * @throws IOException if the connection is broken
     */
    boolean write(ByteBuffer... parts) throws IOException;

    /** Whether the bytes are encrypted on their way. */
    boolean isSecure();

    /** Says goodbye to the peer in the way of this kind of wire, if it has one and if there is room. */
    void sayGoodbye();

    /**
     * Tells the peer that nothing more will be sent, after everything that was written. What is read afterwards means
     * nothing.
     *
     * @throws IOException if the connection is broken
     */
    void endOutput() throws IOException;
}
