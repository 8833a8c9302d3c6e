package dev.golink.server.gateway.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tlschannel.NeedsReadException;
import tlschannel.NeedsTaskException;
import tlschannel.NeedsWriteException;
import tlschannel.ServerTlsChannel;
import tlschannel.TlsChannel;

import dev.golink.server.certificate.tls.ServerTls;
import dev.golink.server.gateway.wire.Wire;

/**
 * Carries a connection's bytes in TLS. The thread that writes and reads also encrypts and decrypts. Only the
 * computations of a handshake, which take a millisecond, run on another thread. See decision 0060.
 */
final class TlsWire implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(TlsWire.class);
    /**
     * The most bytes to read from the channel in one turn, before other peers are served. Records without data cost
     * most: these are about 400, which take the sockets' thread some 6 ms.
     */
    private static final int BUDGET = 16 * 1024;
    private static final int LONGEST_ALERTS = 32 * 1024;
    /**
     * The most bytes of records without data, such as updates of keys, beyond those that come with data. Peers of real
     * libraries update their keys once in many gigabytes.
     */
    private static final int MOST_WASTE = 256 * 1024;
    /** How many bytes of records a byte of data may need. Even a heartbeat in a record of its own needs two. */
    private static final int BYTES_FOR_ONE = 16;

    private final SocketChannel channel;
    private final BudgetChannel below;
    private final SSLEngine engine;
    private final TlsChannel tls;
    private final TlsComputations computations;
    private final Runnable computed;
    /** Whether the handshake is done; written by the sockets' thread. */
    private volatile boolean secure;
    private Next next = Next.NOTHING;
    private boolean saidGoodbye;
    private boolean failed;
    private long waste;

    /**
     * The wire of a new connection.
     *
     * @param channel      does not block
     * @param begun        the bytes that were read already; nothing else uses the buffer
     * @param computations run on other threads; also told what becomes of the handshake
     * @param computed     run on such a thread when {@link #read} can go on
     */
    TlsWire(SocketChannel channel, ByteBuffer begun, ServerTls server, TlsComputations computations,
            Runnable computed) {
        this.channel = channel;
        this.below = new BudgetChannel(channel, begun, BUDGET);
        this.engine = server.newEngine();
        this.computations = computations;
        this.computed = computed;
        long start = computations.now();
        this.tls = ServerTlsChannel.newBuilder(below, server.context()).withEngineFactory(_ -> engine)
                .withRunTasks(false).withSessionInitCallback(session -> shookHands(session, start)).build();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (saidGoodbye) {
            return channel.read(into); // the library reads nothing any more, and nothing is expected
        }
        if (next != Next.NOTHING) {
            below.replenish();
        }
        int before = into.position();
        try {
            int count = readOrWait(into, before);
            limitWaste(Math.max(0, count));
            return count;
        } catch (SSLException e) {
            fail(e);
            throw e;
        } catch (IOException e) {
            next = Next.BYTES;
            throw e;
        }
    }

    private int readOrWait(ByteBuffer into, int before) throws IOException {
        try {
            return readRecords(into) || into.position() > before ? into.position() - before : -1;
        } catch (NeedsReadException _) {
            next = Next.BYTES;
        } catch (NeedsWriteException _) {
            next = Next.ROOM;
        } catch (NeedsTaskException e) {
            compute(e.getTask());
        }
        return into.position() - before;
    }

    /** Ends the connection of a peer that keeps sending records without data. */
    private void limitWaste(int data) throws SSLException {
        int read = below.takeCount();
        if (secure) {
            waste = Math.max(0, waste + read - (long) BYTES_FOR_ONE * data);
            if (waste > MOST_WASTE) {
                throw new SSLException("The peer sends too many records without data.");
            }
        }
    }

    /** Reads record after record, because the library gives one at a time. False at the end of the peer's data. */
    private boolean readRecords(ByteBuffer into) throws IOException {
        next = Next.NOTHING;
        while (into.hasRemaining()) {
            if (tls.read(into) < 0) {
                next = Next.BYTES;
                return false;
            }
        }
        return true;
    }

    @Override
    public Next next() {
        return next;
    }

    @Override
    public boolean write(ByteBuffer... parts) throws IOException {
        if (!secure) {
            throw new SSLException("There is something to write before the handshake is done.");
        }
        try {
            tls.write(parts);
            if (parts[parts.length - 1].hasRemaining()) { // otherwise the queue would try for ever
                throw new SSLException("TLS has ended, so nothing more can be written.");
            }
            return true;
        } catch (NeedsWriteException _) {
            return false;
        }
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public void sayGoodbye() {
        if (saidGoodbye) {
            return;
        }
        saidGoodbye = true;
        next = Next.BYTES;
        if (secure && !failed) {
            try {
                tls.shutdown();
            } catch (IOException e) {
                LOG.trace("A peer that does not read, or is gone, misses the end of TLS.", e);
            }
        }
    }

    @Override
    public void endOutput() throws IOException {
        sayGoodbye();
        channel.shutdownOutput();
    }

    private void shookHands(SSLSession session, long start) {
        secure = true;
        computations.shookHands(session.getCreationTime() < start);
    }

    private void compute(Runnable task) throws IOException {
        if (secure) {
            throw new SSLException("The peer demands another handshake.");
        }
        next = Next.COMPUTATION;
        try {
            computations.execute(() -> {
                if (channel.isOpen()) {
                    task.run();
                    computed.run();
                }
            });
        } catch (RejectedExecutionException e) {
            next = Next.BYTES;
            throw new IOException("The gateway is closing.", e);
        }
    }

    /** Tells the peer why TLS failed, which the library does not do. */
    private void fail(SSLException e) {
        next = Next.BYTES;
        failed = true;
        if (!secure) {
            computations.failed();
        }
        LOG.debug("TLS with a peer failed: {}", e.getMessage());
        engine.closeOutbound(); // also ends a write that is under way on another thread
        try {
            ByteBuffer alerts = ByteBuffer.allocate(LONGEST_ALERTS);
            SSLEngineResult.Status status = SSLEngineResult.Status.OK;
            while (status == SSLEngineResult.Status.OK
                    && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
                status = engine.wrap(ByteBuffer.allocate(0), alerts).getStatus();
            }
            channel.write(alerts.flip());
        } catch (IOException other) {
            LOG.trace("A peer was not told why TLS failed.", other);
        }
    }
}
