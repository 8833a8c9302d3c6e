package dev.golink.app.process.instance;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.process.record.ThisProcess;

/**
 * Receives the requests of second starts at a Unix domain socket, whose path it writes into the holder's file. Only this
 * computer's user can reach the socket. Safe for any thread.
 */
final class ActivationListener implements AutoCloseable {
    private static final int MOST_AT_ONCE = 8;
    private static final Logger LOG = LoggerFactory.getLogger(ActivationListener.class);

    private final InstanceFiles files;
    private final ActivationHandler handler;
    private final Duration longestRequest;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private @Nullable ServerSocketChannel channel;
    private @Nullable Path socket;
    private boolean closed;

    private ActivationListener(InstanceFiles files, ActivationHandler handler, Duration longestRequest) {
        this.files = files;
        this.handler = handler;
        this.longestRequest = longestRequest;
    }

    /**
     * Listens from now on, on a thread of its own, which also creates the socket. The window does not wait for that.
     *
     * @param files          the files whose lock this process has
     * @param handler        takes the requests
     * @param longestRequest how long a request may take; then its connection is closed
     */
    static ActivationListener start(InstanceFiles files, ActivationHandler handler, Duration longestRequest) {
        ActivationListener listener = new ActivationListener(files, handler, longestRequest);
        Thread.ofPlatform().daemon().name("golink-activation").start(listener::listen);
        return listener;
    }

    private void listen() {
        try {
            ServerSocketChannel open = open();
            while (open != null) {
                accept(open);
            }
        } catch (ClosedChannelException _) {
            // The window was closed.
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("This window can't take requests of a second start. A second start will say that this window does"
                    + " not answer.", e);
            close();
        }
    }

    /** Replaces what an earlier process left, and opens the socket; null if this was closed meanwhile. */
    private synchronized @Nullable ServerSocketChannel open() throws IOException {
        if (closed) {
            return null;
        }
        Holder.read(files.holder()).flatMap(Holder::socket).ifPresent(SocketFolder::delete);
        Path path = SocketFolder.newSocket();
        socket = path;
        ServerSocketChannel open = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel = open;
        open.bind(UnixDomainSocketAddress.of(path));
        new Holder(ThisProcess.now(), Optional.of(path)).write(files.holder());
        return open;
    }

    private void accept(ServerSocketChannel open) throws IOException {
        SocketChannel peer = open.accept();
        if (free.tryAcquire()) {
            Thread.ofVirtual().name("golink-activation-request").start(() -> {
                try {
                    serve(peer);
                } finally {
                    free.release();
                }
            });
        } else {
            peer.close();
        }
    }

    private void serve(SocketChannel peer) {
        CompletableFuture<Void> deadline = new CompletableFuture<>();
        var _ = deadline.completeOnTimeout(null, longestRequest.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(() -> close(peer));
        try (peer; InputStream in = Channels.newInputStream(peer)) {
            Optional<ActivationRequest> request = ActivationRequest.read(in);
            if (request.isEmpty()) {
                LOG.warn("Something that is not a second start of GoLink connected to {}.", socket);
                answer(peer, ActivationRequest.NOT_UNDERSTOOD);
                return;
            }
            handler.activate(request.get().link()).toCompletableFuture().get(longestRequest.toMillis(),
                    TimeUnit.MILLISECONDS);
            answer(peer, ActivationRequest.ACCEPTED);
        } catch (IOException e) {
            LOG.debug("A second start was not served.", e);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The window did not take the request of a second start.", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            deadline.complete(null);
        }
    }

    private static void answer(SocketChannel peer, String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        while (bytes.hasRemaining()) {
            peer.write(bytes);
        }
    }

    private static void close(SocketChannel peer) {
        try {
            peer.close();
        } catch (IOException e) {
            LOG.debug("The connection of a second start could not be closed.", e);
        }
    }

    /** Takes no more requests, and deletes the socket and the holder's file. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (channel != null) {
                channel.close();
            }
            if (socket != null) {
                Files.deleteIfExists(files.holder());
            }
        } catch (IOException e) {
            LOG.debug("The socket for second starts could not be closed.", e);
        }
        if (socket != null) {
            SocketFolder.delete(socket);
        }
    }
}
