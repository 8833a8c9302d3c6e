package dev.golink.app.command.server;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.golink.app.link.ServerAddress;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkCredentials;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkSecurity;
import dev.golink.server.remote.link.LinkState;

/** A command's connection to a running server. Its methods wait. */
public final class ServerSession implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RemoteFleet fleet;
    private final Target target;

    private ServerSession(RemoteFleet fleet, Target target) {
        this.fleet = fleet;
        this.target = target;
    }

    /**
     * A server and what it needs to know.
     *
     * @param server its address
     * @param name   the operator's name
     * @param trust  how it is known
     * @param token  the token to present
     * @param others its address for phones, with the pin of its key if clients need it
     */
    record Target(URI server, OperatorId name, ServerTrust trust, TokenSecret token, ServerAddress others) {}

    static ServerSession open(Target target) throws CommandFailure {
        RemoteFleet fleet = RemoteFleet.dial(new ConsoleName(target.server, target.name, true),
                new LinkSecurity(target.trust, _ -> {}, LinkCredentials.presenting(() -> target.token)));
        CompletableFuture<Optional<String>> connected = new CompletableFuture<>();
        Watch watch = fleet.watchLink(state -> outcome(state, target).ifPresent(connected::complete));
        try {
            Optional<String> problem = await(connected, target);
            if (problem.isPresent()) {
                throw new CommandFailure(problem.get());
            }
            return new ServerSession(fleet, target);
        } catch (CommandFailure e) {
            fleet.close();
            throw e;
        } finally {
            watch.close();
        }
    }

    /** The address of the server for phones, with the pin of its key if clients need it. */
    public ServerAddress others() {
        return target.others;
    }

    /** Who may connect to the server. */
    public Access access() {
        return fleet.access();
    }

    /** The control of phones. */
    public Control control() {
        return fleet.control();
    }

    /** What happened at the server. */
    public History history() {
        return fleet.history();
    }

    /** Traces of the server's phones. */
    public Traces traces() {
        return fleet.traces();
    }

    /**
     * Waits for an answer of the server.
     *
     * @throws CommandFailure if it does not come in time
     */
    public <T> T await(CompletionStage<T> answer) throws CommandFailure {
        return await(answer, PATIENCE);
    }

    /**
     * Waits for an answer that may take longer than usual.
     *
     * @param patience how long to wait at most
     * @throws CommandFailure if it does not come in time
     */
    public <T> T await(CompletionStage<T> answer, Duration patience) throws CommandFailure {
        return await(answer.toCompletableFuture(), target, patience);
    }

    /**
     * The audit of the server.
     *
     * @throws CommandFailure if the operator may not see it
     */
    public Audit audit() throws CommandFailure {
        requireRight(Right.AUDIT);
        return fleet.audit();
    }

    /**
     * Asks the server to do something; returns its answer, which is no refusal.
     *
     * @throws CommandFailure if the server refused it or can't be reached
     */
    public AccessAnswer ask(AccessRequest request) throws CommandFailure {
        AccessAnswer answer = await(access().request(request).toCompletableFuture(), target);
        return switch (answer) {
            case AccessAnswer.Refused(var refusal) -> throw new CommandFailure(refusal.words());
            case AccessAnswer.Unreachable() -> throw new CommandFailure("the server did not answer");
            case AccessAnswer.Done _,AccessAnswer.Code _,AccessAnswer.Secret _ -> answer;
        };
    }

    /**
     * What the server knows about access.
     *
     * @throws CommandFailure if the operator may not see it
     */
    public AccessView view() throws CommandFailure {
        requireRight(Right.ADMIT);
        CompletableFuture<AccessView> view = new CompletableFuture<>();
        try (Watch _ = access().watch(view::complete)) {
            return await(view, target);
        }
    }

    private void requireRight(Right right) throws CommandFailure {
        CompletableFuture<Rights> rights = new CompletableFuture<>();
        try (Watch _ = access().watchRights(rights::complete)) {
            if (!await(rights, target).has(right)) {
                throw new CommandFailure(Rights.missing(right));
            }
        }
    }

    @Override
    public void close() {
        fleet.close();
    }

    private static <T> T await(CompletableFuture<T> what, Target target) throws CommandFailure {
        return await(what, target, PATIENCE);
    }

    private static <T> T await(CompletableFuture<T> what, Target target, Duration patience) throws CommandFailure {
        try {
            return what.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            throw new CommandFailure("the server at " + target.server.getAuthority() + " did not answer within "
                    + patience.toSeconds() + " s");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    /** Empty while the outcome is open; otherwise the reason why there is no connection, which is empty if there is one. */
    private static Optional<Optional<String>> outcome(LinkState state, Target target) {
        return switch (state) {
            case LinkState.Connecting _,LinkState.Retrying _ -> Optional.empty();
            case LinkState.Connected _ -> Optional.of(Optional.empty());
            case LinkState.Lost(_, _, LinkLoss why) -> Optional.of(Optional.of(sentence(why, target)));
            case LinkState.Away(_, LinkLoss why) -> Optional.of(Optional.of(sentence(why, target)));
            case LinkState.LoginNeeded(_, LinkLoss why) -> Optional.of(Optional.of(sentence(why, target)));
            case LinkState.Refused(_, KeyRefusal why) -> Optional.of(Optional.of(why.text()));
        };
    }

    private static String sentence(LinkLoss why, Target target) {
        String server = target.server.getAuthority();
        return switch (why.kind()) {
            case UNREACHABLE -> "no server answers at " + server;
            case NO_SERVER -> server + " answers, but is not a GoLink server";
            case NO_TLS -> server + " answers, but not with TLS (wss)";
            case NOT_TRUSTED -> "the key of the server at " + server + " is not trusted";
            case NOT_PROVEN -> "the server at " + server + " did not accept the token" + detail(why);
            case NOT_ALLOWED -> "the server at " + server + " does not let this operator in" + detail(why);
            case GOODBYE, CLOSED, BROKEN, SILENT, REPLACED, DISCONNECTED ->
                "the server at " + server + " ended the connection" + detail(why);
        };
    }

    private static String detail(LinkLoss why) {
        return why.detail().isEmpty() ? "" : ": " + why.detail();
    }
}
