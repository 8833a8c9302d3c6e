package dev.golink.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.golink.server.hub.Hub;
import dev.golink.server.pages.Health;

/** The health of a running server. Each check asks the parts of the server themselves. Thread-safe. */
final class ServerHealth implements Health {
    private final Predicate<Consumer<Hub>> hand;
    private final Duration patience;
    private CompletableFuture<Void> sign = CompletableFuture.completedFuture(null);
    private volatile BooleanSupplier accepts = () -> false;
    private volatile boolean draining;

    /**
     * @param hand     hands work to the hub thread; false if that thread has ended
     * @param patience how long the hub thread may take to answer
     */
    ServerHealth(Predicate<Consumer<Hub>> hand, Duration patience) {
        this.hand = hand;
        this.patience = patience;
    }

    /**
     * Reports the server as ready from now on, while it accepts connections.
     *
     * @param check whether the ports accept connections
     */
    void accepting(BooleanSupplier check) {
        accepts = check;
    }

    /** Reports the server as not ready from now on. */
    void drain() {
        draining = true;
    }

    @Override
    public Optional<String> whyNotAlive() {
        try {
            checkResponse().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException _) {
            return Optional.of("The hub has not answered within " + patience.toMillis() + " ms.");
        } catch (ExecutionException _) {
            return Optional.of("The hub has ended.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of("The server is ending.");
        }
    }

    @Override
    public Optional<String> whyNotReady() {
        if (draining) {
            return Optional.of("The server is ending and accepts no new connections.");
        }
        return accepts.getAsBoolean() ? Optional.empty()
                : Optional.of("The server does not accept connections.");
    }

    /**
     * Asks the hub for an answer, or joins the question that is already pending. Checks thus do not pile up in the
     * queue of a hub that hangs.
     */
    private synchronized CompletableFuture<Void> checkResponse() {
        if (sign.isDone()) {
            CompletableFuture<Void> next = new CompletableFuture<>();
            sign = next;
            if (!hand.test(_ -> next.complete(null))) {
                next.completeExceptionally(new IllegalStateException("The hub has ended."));
            }
        }
        return sign;
    }
}
