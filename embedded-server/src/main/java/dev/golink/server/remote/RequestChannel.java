package dev.golink.server.remote;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.protocol.Event;
import dev.golink.server.remote.link.FleetThread;

/**
 * The way of requests to the server of the present connection. For the fleet's thread only, except {@link #request}.
 *
 * @param say      sends a text to the server; false if there is no connection
 * @param obstacle the outcome of an event that cannot be sent to the server; null if it can
 * @param thread   the fleet's thread
 * @param patience how long to wait for an answer
 */
record RequestChannel(Predicate<String> say, Function<Event, @Nullable Outcome> obstacle, FleetThread thread,
        Duration patience) {
    /**
     * What a request is answered with if no answer of the server comes.
     *
     * @param tooOld      if the server is too old for it
     * @param unreachable if the server was not reachable or did not answer
     */
    record Fallback<A>(A tooOld, A unreachable) {}

    /** Hands a request to the fleet's thread; on any thread. */
    <A> CompletionStage<A> request(A unreachable, Consumer<CompletableFuture<A>> asking) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        if (!thread.hand(() -> asking.accept(answer))) {
            answer.complete(unreachable);
        }
        return answer.minimalCompletionStage();
    }

    /** Sends a request. The answer completes with the server's, or with a fallback. */
    <A> void ask(Event event, PendingRequests<A> pending, Function<String, String> text, Fallback<A> fallback,
            CompletableFuture<A> answer) {
        A impossible = obstacle(event, fallback.tooOld(), fallback.unreachable());
        if (impossible != null) {
            answer.complete(impossible);
            return;
        }
        String id = pending.add(answer);
        if (say.test(text.apply(id))) {
            thread.after(patience, () -> pending.finish(id, fallback.unreachable()));
        } else {
            pending.finish(id, fallback.unreachable());
        }
    }

    /** The answer to an event that cannot be sent to the server: one of the two; null if it can be sent. */
    <A> @Nullable A obstacle(Event event, A tooOld, A unreachable) {
        Outcome impossible = obstacle.apply(event);
        return impossible == null ? null : impossible instanceof Outcome.ServerTooOld ? tooOld : unreachable;
    }

    /** Whether the server knows an event. */
    boolean knows(Event event) {
        return obstacle.apply(event) == null;
    }
}
