package dev.golink.server.gateway.wire;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Carries a connection's bytes. No method waits for the peer. */
public interface Wire {
    /**
     * Reads what has arrived, as far as the buffer has room. Only the sockets' thread calls this.
     *
     * @return the number of bytes, or -1 if the peer sends nothing more
     * @throws IOException if the connection is broken
     */
    int read(ByteBuffer into) throws IOException;

    /**
     * Writes buffers in order, as far as the system accepts them. The rest stays in the buffers. Only one thread at a
     * time may call this.
     *
     * @throws IOException if the connection is broken
     */
    void write(ByteBuffer... parts) throws IOException;

    /**
     * Tells the peer that nothing more will be sent, after everything that was written.
     *
     * @throws IOException if the connection is broken
     */
    void endOutput() throws IOException;
}
