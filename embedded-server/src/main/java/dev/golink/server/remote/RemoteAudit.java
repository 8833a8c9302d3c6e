package dev.golink.server.remote;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.AuditNews;
import dev.golink.server.protocol.operator.AuditWriter;
import dev.golink.server.remote.link.FleetThread;

/**
 * The audit of a remote server. Asks for its last entry after each connection again. Methods that are not from
 * {@link Audit} are for the fleet's thread only.
 */
final class RemoteAudit implements Audit {
    private static final Refusal TOO_OLD = Refusal.of(Refusal.Code.SERVER_TOO_OLD,
            "The server is older than this console and has no audit.");

    private final Predicate<String> say;
    private final Function<Event, @Nullable Outcome> obstacle;
    private final FleetThread thread;
    private final Duration patience;
    private final PendingRequests<AuditAnswer> finds = new PendingRequests<>("u");
    private final PendingRequests<AuditCheck> checks = new PendingRequests<>("k");
    private final Listeners<Consumer<AuditState>> listeners = new Listeners<>();
    private Rights rights = Rights.NONE;
    /** Null if nothing is known on the present connection. */
    private @Nullable AuditState state;
    /** Whether the server of the present connection was asked for its last entry. */
    private boolean isAsked;

    /**
     * @param say      sends a text to the server; false if there is no connection
     * @param obstacle the outcome of an event that cannot be sent to the server; null if it can
     * @param patience how long to wait for an answer
     */
    RemoteAudit(Predicate<String> say, Function<Event, @Nullable Outcome> obstacle, FleetThread thread,
            Duration patience) {
        this.say = say;
        this.obstacle = obstacle;
        this.thread = thread;
        this.patience = patience;
    }

    @Override
    public CompletionStage<AuditAnswer> find(AuditQuery query) {
        return ask(Event.FIND_AUDIT, finds, id -> AuditWriter.find(id, query), new AuditAnswer.Refused(TOO_OLD),
                new AuditAnswer.Unreachable());
    }

    @Override
    public CompletionStage<AuditCheck> check(AuditHead remembered) {
        return ask(Event.CHECK_AUDIT, checks, id -> AuditWriter.check(id, remembered), new AuditCheck.Refused(TOO_OLD),
                new AuditCheck.Unreachable());
    }

    @Override
    public Watch watch(Consumer<AuditState> listener) {
        thread.hand(() -> {
            AuditState present = state;
            if (present != null) {
                listeners.notifyEach(listener, heard -> heard.accept(present));
            }
            listeners.add(listener);
            askIfUseful();
        });
        return () -> thread.hand(() -> listeners.remove(listener));
    }

    private <A> CompletionStage<A> ask(Event event, PendingRequests<A> pending, Function<String, String> text,
            A tooOld, A unreachable) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        boolean handed = thread.hand(() -> {
            Outcome impossible = obstacle.apply(event);
            if (impossible != null) {
                answer.complete(impossible instanceof Outcome.ServerTooOld ? tooOld : unreachable);
                return;
            }
            String id = pending.add(answer);
            if (say.test(text.apply(id))) {
                thread.after(patience, () -> pending.finish(id, unreachable));
            } else {
                pending.finish(id, unreachable);
            }
        });
        if (!handed) {
            answer.complete(unreachable);
        }
        return answer.minimalCompletionStage();
    }

    /**
     * Handles what the operator may do, at first or from now on.
     *
     * @param told null if the server is too old to tell rights
     */
    void rights(@Nullable Rights told) {
        rights = told == null ? Rights.NONE : told;
        if (!rights.has(Right.AUDIT)) {
            isAsked = false; // the server has ended it
            state = null;
        }
        askIfUseful();
    }

    /** Handles a message about the audit. */
    void received(AuditNews news) {
        switch (news) {
            case AuditNews.Now(AuditState now) -> {
                state = now;
                listeners.notifyEach(listener -> listener.accept(now));
            }
            case AuditNews.Found(String id, AuditAnswer answer) -> finds.finish(id, answer);
            case AuditNews.Checked(String id, AuditCheck check) -> checks.finish(id, check);
        }
    }

    /** Ends all requests as unreachable, because the connection is lost. */
    void lost() {
        isAsked = false;
        state = null;
        rights = Rights.NONE;
        finds.finishAll(new AuditAnswer.Unreachable());
        checks.finishAll(new AuditCheck.Unreachable());
    }

    private void askIfUseful() {
        if (!isAsked && !listeners.isEmpty() && rights.has(Right.AUDIT) && obstacle.apply(Event.WATCH_AUDIT) == null) {
            isAsked = say.test(AuditWriter.watch());
        }
    }
}
