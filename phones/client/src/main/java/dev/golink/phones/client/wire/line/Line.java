package dev.golink.phones.client.wire.line;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Carries the bytes of a connection that is established and does not block. Used by one thread. */
public interface Line {
    /**
     * Whether messages can be sent and received. Goes on with the handshake if there is one; to be called until true,
     * whenever the network has something to read, or room if {@link #awaitsRoom} says so.
     *
     * @throws IOException if the handshake failed
     */
    boolean isReady() throws IOException;

    /**
     * Reads what has arrived, up to the buffer's room.
     *
     * @return the number of bytes; 0 if nothing more has arrived; -1 at the end
     */
    int read(ByteBuffer into) throws IOException;

    /**
     * Writes a message as far as the network takes it.
     *
     * @param message the rest of the message; the positions advance
     * @return whether the whole message is on its way; if not, call this again, even if no bytes are left
     */
    boolean write(ByteBuffer[] message) throws IOException;

    /** Whether the last handshake or reading can go on only when the network has room to write. */
    boolean awaitsRoom();

    /** Whether a reading must be repeated until it gives nothing, because more may be here than the network says. */
    boolean mayHoldMore();

    /** Says that nothing more will be written, as far as the network takes it now. */
    void sayGoodbye();
}
