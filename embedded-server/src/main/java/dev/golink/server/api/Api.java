package dev.golink.server.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.RequestHandler;
import dev.golink.server.admission.authentication.Authenticator;
import dev.golink.server.fleet.history.History;
import dev.golink.server.gateway.OriginRule;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.RequestTerms;
import dev.golink.server.hub.HubThread;
import dev.golink.server.metrics.FleetFigures;
import dev.golink.server.metrics.Metrics;
import dev.golink.server.protocol.api.ApiOperation;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.OpenApiText;
import dev.golink.server.protocol.api.ProblemKind;

/**
 * The HTTP API of a server: decides who asks and what it may, and answers. Each request is handled on a thread of its
 * own. Any thread may use it. See decision 0076.
 */
public final class Api implements RequestHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    /** Longer than the longest wait for outcomes. */
    private static final Duration PATIENCE = Duration.ofSeconds(ApiOperation.Api.LONGEST_WAIT_S + 10L);
    private static final Duration HUB_PATIENCE = Duration.ofSeconds(2);
    private static final int NETWORK_BYTES = 8;

    private final Callers callers;
    private final Executor executor;
    private final HubQuestions hub;
    private final FleetAnswers fleet;
    private final CommandAnswers commands;
    private final HistoryAnswers history;
    private final Metrics metrics;
    private final String document;
    private final RateLimits<ByteBuffer> ofAddresses;
    private final RateLimits<CredentialId> ofCredentials;

    /**
     * Creates it.
     *
     * @param hub           answers about the fleet, and gets the commands
     * @param history       what happened
     * @param metrics       the figures
     * @param origins       knows which host names are this computer's own
     * @param authenticator decides about credentials
     * @param nanos         the monotonic clock
     * @param executor      runs each request; a thread for each task
     */
    public Api(HubThread hub, Supplier<History> history, Metrics metrics, OriginRule origins,
            Authenticator authenticator, LongSupplier nanos, Executor executor) {
        this.callers = new Callers(origins, authenticator);
        this.executor = executor;
        this.hub = new HubQuestions(hub, executor);
        this.fleet = new FleetAnswers(this.hub, nanos);
        this.commands = new CommandAnswers(this.hub, executor);
        this.history = new HistoryAnswers(history);
        this.metrics = metrics;
        this.document = OpenApiText.of(metrics.version());
        this.ofAddresses = new RateLimits<>(200, 100, nanos);
        this.ofCredentials = new RateLimits<>(100, 50, nanos);
    }

    @Override
    public Optional<RequestTerms> terms(HttpRequest request) {
        if (!Route.isOfPrograms(request.path())) {
            return Optional.empty();
        }
        boolean takesBody = request.method().equals("POST") && request.path().equals(ApiOperation.COMMAND.path());
        return Optional.of(new RequestTerms(takesBody ? ApiOperation.Api.LONGEST_BODY : 0, true));
    }

    @Override
    public CompletionStage<HttpResponse> answer(HttpRequest request, ConnectionRequest from) {
        if (!ofAddresses.take(network(from.address()))) {
            return CompletableFuture.completedStage(tooMany());
        }
        try {
            return CompletableFuture.supplyAsync(() -> route(request, from), executor).thenCompose(stage -> stage)
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).exceptionally(Api::failed);
        } catch (RejectedExecutionException _) {
            return CompletableFuture.completedStage(
                    Answers.of(ApiProblem.of(ProblemKind.NOT_AVAILABLE, "The server is ending.")));
        }
    }

    /** What counts as one client: an address of IPv4, or the 64-bit network of IPv6, which one client may own. */
    private static ByteBuffer network(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet6Address ? bytes.slice(0, NETWORK_BYTES) : bytes;
    }

    private CompletionStage<HttpResponse> route(HttpRequest request, ConnectionRequest from) {
        Route route = Route.of(request.path()).orElseThrow(() -> new ApiProblemException(ApiProblem.of(
                ProblemKind.NOT_FOUND, "There is nothing at this path. /api/openapi.json says what there is.")));
        ApiOperation operation = route.operation();
        boolean fits = operation.method().equals("GET") ? request.isRead()
                : request.method().equals(operation.method());
        if (!fits) {
            return CompletableFuture.completedStage(Answers.wrongMethod(operation));
        }
        Optional<Caller> caller = operation.isPublic() ? Optional.empty() : Optional.of(callers.of(from));
        if (caller.isPresent() && caller.get().proof() instanceof Proof.ByToken(var token)
                && !ofCredentials.take(token.id())) {
            return CompletableFuture.completedStage(tooMany());
        }
        caller.filter(one -> !(operation == ApiOperation.METRICS && one.isOfThisComputer()))
                .ifPresent(one -> one.needs(operation.event()));
        if (request.bodyLength() > request.body().length()) {
            throw new ApiProblemException(ApiProblem.of(ProblemKind.BODY_TOO_LONG,
                    operation == ApiOperation.COMMAND
                            ? "A body has at most " + ApiOperation.Api.LONGEST_BODY + " bytes."
                            : "This address takes no body."));
        }
        if (!Accepted.has(request.headers(), operation.mediaType())) {
            throw new ApiProblemException(
                    ApiProblem.of(ProblemKind.NOT_ACCEPTABLE, "The answer is " + operation.mediaType() + "."));
        }
        return answer(route, caller, request);
    }

    private CompletionStage<HttpResponse> answer(Route route, Optional<Caller> caller, HttpRequest request) {
        ApiOperation operation = route.operation();
        Query query = Query.of(operation, request);
        return switch (operation) {
            case DOCUMENT -> ok(operation, CompletableFuture.completedStage(document));
            case ONLINE -> ok(operation, fleet.online());
            case PHONES -> ok(operation, fleet.phones(query));
            case PHONE -> ok(operation, fleet.phone(route.id()));
            case HISTORY -> ok(operation, history.find(query));
            case COUNTS -> ok(operation, history.counts(query));
            case COMMAND -> commands.give(caller.orElseThrow(), request, query);
            case RUNS -> ok(operation, fleet.runs(query));
            case RUN -> ok(operation, fleet.run(route.id(), query));
            case METRICS -> ok(operation, figures().thenApplyAsync(metrics::text, executor));
        };
    }

    /** The figures of the fleet; empty if the hub does not answer, which the others then show. */
    private CompletionStage<Optional<FleetFigures>> figures() {
        return hub.ask(present -> Optional.of(FleetFigures.of(present.reads()))).toCompletableFuture()
                .completeOnTimeout(Optional.empty(), HUB_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static CompletionStage<HttpResponse> ok(ApiOperation operation, CompletionStage<String> body) {
        return body.thenApply(text -> Answers.of(operation, 200, text));
    }

    private static HttpResponse tooMany() {
        return Answers.of(ApiProblem.of(ProblemKind.TOO_MANY_REQUESTS,
                "There are too many requests from this client. Try again in a second."));
    }

    private static HttpResponse failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause()
                : failure;
        return switch (cause) {
            case ApiProblemException e -> Answers.of(e.problem());
            case TimeoutException _ -> {
                LOG.warn("A request of a program was not answered in time.");
                yield Answers.of(ApiProblem.of(ProblemKind.NOT_AVAILABLE, "The server did not answer in time."));
            }
            default -> throw new CompletionException(cause);
        };
    }
}
