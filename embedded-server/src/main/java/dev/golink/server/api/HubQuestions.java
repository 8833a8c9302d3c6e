package dev.golink.server.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

import dev.golink.server.hub.Hub;
import dev.golink.server.hub.HubThread;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.ProblemKind;

/** Asks the hub, and lets the answers be handled on other threads. Any thread may use it. */
final class HubQuestions {
    private final HubThread hub;
    private final Executor executor;

    /** @param executor handles the answers */
    HubQuestions(HubThread hub, Executor executor) {
        this.hub = hub;
        this.executor = executor;
    }

    /**
     * Asks the hub. The answer comes on a thread of the executor; it is an {@link ApiProblemException} if the question
     * throws one, or if the hub has ended.
     *
     * @param question is called on the hub thread
     */
    <T> CompletionStage<T> ask(Function<Hub, T> question) {
        return request(present -> CompletableFuture.completedStage(question.apply(present)));
    }

    /** As {@link #ask}, for an answer that the hub gives later. */
    <T> CompletionStage<T> request(Function<Hub, CompletionStage<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        boolean handed = hub.hand(present -> {
            try {
                question.apply(present).whenComplete((given, failure) -> {
                    if (failure == null) {
                        answer.complete(given);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                });
            } catch (RuntimeException e) { // otherwise the client would wait for nothing
                answer.completeExceptionally(e);
            }
        });
        if (!handed) {
            answer.completeExceptionally(new ApiProblemException(
                    ApiProblem.of(ProblemKind.NOT_AVAILABLE, "The server is ending.")));
        }
        return answer.thenApplyAsync(Function.identity(), executor);
    }
}
