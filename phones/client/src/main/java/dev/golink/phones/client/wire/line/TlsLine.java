package dev.golink.phones.client.wire.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tlschannel.ClientTlsChannel;
import tlschannel.NeedsReadException;
import tlschannel.NeedsWriteException;
import tlschannel.TlsChannel;

/** Carries bytes in TLS. Its computations run on the calling thread: a millisecond for each handshake. */
public final class TlsLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(TlsLine.class);

    private final TlsChannel tls;
    private boolean ready;
    private boolean awaitsRoom;

    /**
     * Creates the line; the handshake begins with {@link #isReady}.
     *
     * @param channel the connection
     * @param engine  a new engine for a client
     */
    public TlsLine(SocketChannel channel, SSLEngine engine) {
        tls = ClientTlsChannel.newBuilder(channel, engine).build();
    }

    @Override
    public boolean isReady() throws IOException {
        if (!ready) {
            awaitsRoom = false;
            try {
                tls.handshake();
                ready = true;
            } catch (NeedsReadException _) {
                return false;
            } catch (NeedsWriteException _) {
                awaitsRoom = true;
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        awaitsRoom = false;
        try {
            return tls.read(into);
        } catch (NeedsReadException _) {
            return 0;
        } catch (NeedsWriteException _) {
            awaitsRoom = true;
            return 0;
        }
    }

    @Override
    public boolean write(ByteBuffer[] message) throws IOException {
        try {
            tls.write(message);
            return true;
        } catch (NeedsWriteException _) {
            return false; // also if all bytes are encrypted already
        }
    }

    @Override
    public boolean awaitsRoom() {
        return awaitsRoom;
    }

    @Override
    public boolean mayHoldMore() {
        return true;
    }

    @Override
    public void sayGoodbye() {
        if (ready) {
            try {
                tls.shutdown();
            } catch (IOException e) {
                LOG.trace("The server does not learn that TLS has ended.", e);
            }
        }
    }
}
