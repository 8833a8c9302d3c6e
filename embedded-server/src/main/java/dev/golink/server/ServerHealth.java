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

/** The state of a running server, asked of the parts themselves whenever somebody wants to know. Thread-safe. */
final class ServerHealth implements Health {
    private final Predicate<Consumer<Hub>> hand;
    private final BooleanSupplier accepts;
    private final Duration patience;
    private CompletableFuture<Void> sign = CompletableFuture.completedFuture(null);
    private volatile boolean draining;

    /**
     * The health of these parts.
     *
     * @param hand     hands work to the hub's thread; false if that has ended
     * @param accepts  whether the WebSocket port accepts connections
     * @param patience how long the hub's thread may take to answer
     */
    ServerHealth(Predicate<Consumer<Hub>> hand, BooleanSupplier accepts, Duration patience) {
        this.hand = hand;
        this.accepts = accepts;
        this.patience = patience;
    }

    /** From now on nobody new is wanted. */
    void drain() {
        draining = true;
    }

    @Override
    public Optional<String> whyNotAlive() {
        try {
            askForSign().get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
            return Optional.of("The server is ending; nobody new is let in.");
        }
        return accepts.getAsBoolean() ? Optional.empty()
                : Optional.of("The WebSocket port does not accept connections.");
    }

    /** Those who ask while one sign is awaited share it: a hub that hangs gets no queue of questions as well. */
    private synchronized CompletableFuture<Void> askForSign() {
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
