package dev.golink.app.process.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a request to the open window of the data folder. */
final class ActivationSender {
    private static final int LONGEST_ANSWER = 64;

    private ActivationSender() {}

    /** What became of a request. */
    enum Outcome {
        /** The window came forward. */
        ACCEPTED,
        /** The process did not understand the request; it has another version. */
        NOT_UNDERSTOOD,
        /** The process did not answer in time. */
        SILENT,
        /** No process listens, because it ended, is about to end, or has only begun. */
        GONE
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @param patience the longest time to wait
     * @throws IOException if this thread is interrupted, or the system has no Unix domain sockets
     */
    static Outcome send(Path socket, ActivationRequest request, Duration patience) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            // A separate thread, because neither connecting nor reading has a time limit here.
            CompletableFuture<Outcome> answer = CompletableFuture.supplyAsync(() -> talk(channel, socket, request),
                    task -> Thread.ofPlatform().daemon().name("golink-activate").start(task));
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return Outcome.SILENT;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the open window was asked", e);
        }
    }

    private static Outcome talk(SocketChannel channel, Path socket, ActivationRequest request) {
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            ByteBuffer bytes = request.bytes();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return switch (line(channel)) {
                case ActivationRequest.ACCEPTED -> Outcome.ACCEPTED;
                case "" -> Outcome.GONE;
                default -> Outcome.NOT_UNDERSTOOD;
            };
        } catch (IOException _) {
            return Outcome.GONE; // the lock says whether the process lives; see InstanceStart
        } catch (IllegalArgumentException e) { // a path that no socket can have
            throw new CompletionException(e);
        }
    }

    /** The line of the answer; empty if the connection ended without one. */
    private static String line(SocketChannel channel) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            String text = StandardCharsets.UTF_8.decode(answer.duplicate().flip()).toString();
            if (text.endsWith("\n")) {
                return text.strip();
            }
        }
        return answer.hasRemaining() ? "" : "too long";
    }
}
