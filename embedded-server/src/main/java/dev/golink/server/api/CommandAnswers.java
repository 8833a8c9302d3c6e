package dev.golink.server.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.hub.Hub;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.api.ApiCommand;
import dev.golink.server.protocol.api.ApiCommandReader;
import dev.golink.server.protocol.api.ApiJson;
import dev.golink.server.protocol.api.ApiOperation;
import dev.golink.server.protocol.api.ApiPage;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.ProblemKind;
import dev.golink.server.protocol.message.ServerMessage;

/** Gives the commands of programs, as runs, and waits for their outcomes if wanted. Any thread may use it. */
final class CommandAnswers {
    /** The most requests that wait at the same time. Others are answered at once. */
    private static final int MOST_WAITING = 256;
    private static final String KEY = "idempotency-key";
    private static final int LONGEST_KEY = 128;

    private final HubQuestions hub;
    private final Executor executor;
    private final IdempotencyKeys keys = new IdempotencyKeys();
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param executor goes on after waiting */
    CommandAnswers(HubQuestions hub, Executor executor) {
        this.hub = hub;
        this.executor = executor;
    }

    private record Given(RunInfo run, ApiPage<RunPart> phones, List<ServerMessage.Result> results) {}

    /**
     * Gives the command of a request.
     *
     * @throws ApiProblemException if it is not given
     */
    CompletionStage<HttpResponse> give(Caller caller, HttpRequest request, Query query) {
        checkType(request);
        IdempotencyKeys.Key key = key(caller, request);
        String body = request.body().text()
                .orElseThrow(() -> new ApiProblemException(ApiProblem.invalid("The body is not UTF-8.")));
        ApiCommand command = read(body);
        caller.needs(Event.of(command.command()));
        String hash = key == null ? "" : IdempotencyKeys.hash(body); // here, because the hub must not be kept long
        HeardOutcomes outcomes = new HeardOutcomes();
        long seconds = query.whole("wait", 0);
        return hub.request(present -> begin(present, caller, command, key, hash, outcomes))
                .thenCompose(run -> await(outcomes, seconds).thenCompose(_ -> answer(run, outcomes, seconds > 0)));
    }

    private static void checkType(HttpRequest request) {
        String type = request.headers().single("content-type").orElse("").split(";", 2)[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new ApiProblemException(ApiProblem.of(ProblemKind.NOT_JSON,
                    "Send the command as JSON, with Content-Type: application/json."));
        }
    }

    private static IdempotencyKeys.@Nullable Key key(Caller caller, HttpRequest request) {
        if (!request.headers().has(KEY)) {
            return null;
        }
        String key = request.headers().single(KEY).orElse("");
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new ApiProblemException(
                    ApiProblem.invalid("Idempotency-Key must be one key of 1 to " + LONGEST_KEY + " characters."));
        }
        return new IdempotencyKeys.Key(caller.name().value(), key);
    }

    private static ApiCommand read(String body) {
        try {
            return ApiCommandReader.read(body);
        } catch (IllegalArgumentException e) {
            throw new ApiProblemException(ApiProblem.invalid(String.valueOf(e.getMessage())));
        }
    }

    /** Begins the run, or finds the one that was begun with the same key; on the hub thread. */
    private CompletionStage<RunId> begin(Hub present, Caller caller, ApiCommand command,
            IdempotencyKeys.@Nullable Key key, String hash, HeardOutcomes outcomes) {
        IdempotencyKeys.Given before = key == null ? null : keys.get(key);
        if (before != null) {
            if (!before.hash().equals(hash)) {
                throw new ApiProblemException(
                        ApiProblem.of(ProblemKind.KEY_USED, "The key was used for another command."));
            }
            outcomes.over(); // a repeated request does not wait: the first one gets the outcomes
            return before.run();
        }
        RunOrder order = new RunOrder(command.command(), phones(present, command.targets()), command.atOnce());
        CompletionStage<RunId> run = present.audit().runs().begin(caller.name(), order, outcomes)
                .thenApply(CommandAnswers::begun);
        if (key != null) {
            keys.put(key, new IdempotencyKeys.Given(hash, run));
        }
        return run;
    }

    private static RunId begun(RunAnswer answer) {
        return switch (answer) {
            case RunAnswer.Taken(RunId run, _) -> run;
            case RunAnswer.Refused(var refusal) ->
                throw new ApiProblemException(ApiProblem.of(ProblemKind.NOT_AVAILABLE, refusal.words()));
            case RunAnswer.Unreachable() ->
                throw new ApiProblemException(ApiProblem.of(ProblemKind.NOT_AVAILABLE, "The server is ending."));
        };
    }

    private static List<PhoneId> phones(Hub present, ApiCommand.ApiTargets targets) {
        List<PhoneId> phones = switch (targets) {
            case ApiCommand.Listed(List<PhoneId> listed) -> listed;
            case ApiCommand.OfGroup(String name) -> present.reads().members(name);
            case ApiCommand.Connected() -> present.reads().connected();
        };
        if (phones.isEmpty()) {
            throw new ApiProblemException(ApiProblem.of(ProblemKind.NO_PHONES, switch (targets) {
                case ApiCommand.Listed _ -> "The list has no phones.";
                case ApiCommand.OfGroup(String name) -> "No phone is in the group " + name + ".";
                case ApiCommand.Connected() -> "No phone is connected.";
            }));
        }
        if (phones.size() > RunOrder.MOST_PHONES) {
            throw new ApiProblemException(ApiProblem.invalid("A command is for at most " + RunOrder.MOST_PHONES
                    + " phones, not for " + phones.size() + "."));
        }
        return phones;
    }

    private CompletionStage<Void> await(HeardOutcomes outcomes, long seconds) {
        if (seconds == 0 || waiting.incrementAndGet() > MOST_WAITING) {
            if (seconds > 0) {
                waiting.decrementAndGet();
            }
            return CompletableFuture.completedStage(null);
        }
        return outcomes.end().completeOnTimeout(null, seconds, TimeUnit.SECONDS)
                .whenCompleteAsync((_, _) -> waiting.decrementAndGet(), executor);
    }

    private CompletionStage<HttpResponse> answer(RunId id, HeardOutcomes outcomes, boolean waited) {
        return hub.ask(present -> present.runs().info(id)
                .map(run -> new Given(run, ApiPage.first(ApiOperation.Api.MOST_PARTS,
                        present.runs().parts(id, 0, ApiOperation.Api.MOST_PARTS + 1)), outcomes.results(run)))
                .orElseThrow(() -> new ApiProblemException(ApiProblem.of(ProblemKind.NOT_FOUND,
                        "The command was given as the run " + id + ", which the server no longer stores."))))
                .thenApply(given -> Answers.of(ApiOperation.COMMAND, given.run().counts().isFinished() ? 200 : 202,
                        ApiJson.run(given.run(), given.phones(),
                                waited ? Optional.of(given.results()) : Optional.empty()))
                        .with("Location", ApiOperation.RUN.path().replace("{id}", id.value())));
    }
}
