package dev.golink.server.remote;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.AuditNews;
import dev.golink.server.protocol.operator.AuditWriter;
import dev.golink.server.remote.RequestChannel.Fallback;

/**
 * The audit of a remote server. Asks for its last entry after each connection again. Methods that are not from
 * {@link Audit} are for the fleet's thread only.
 */
final class RemoteAudit implements Audit {
    private static final Refusal TOO_OLD = Refusal.of(Refusal.Code.SERVER_TOO_OLD,
            "The server is older than this console and has no audit.");

    private final RequestChannel channel;
    private final PendingRequests<AuditAnswer> finds = new PendingRequests<>("u");
    private final PendingRequests<AuditCheck> checks = new PendingRequests<>("k");
    private final WatchedState<AuditState> state;

    /** @param channel leads to the server of the present connection */
    RemoteAudit(RequestChannel channel) {
        this.channel = channel;
        this.state = new WatchedState<>(channel, Event.WATCH_AUDIT, Right.AUDIT, AuditWriter::watch);
    }

    @Override
    public CompletionStage<AuditAnswer> find(AuditQuery query) {
        return channel.request(new AuditAnswer.Unreachable(), answer -> channel.ask(Event.FIND_AUDIT, finds,
                id -> AuditWriter.find(id, query),
                new Fallback<>(new AuditAnswer.Refused(TOO_OLD), new AuditAnswer.Unreachable()), answer));
    }

    @Override
    public CompletionStage<AuditCheck> check(AuditHead remembered) {
        return channel.request(new AuditCheck.Unreachable(), answer -> channel.ask(Event.CHECK_AUDIT, checks,
                id -> AuditWriter.check(id, remembered),
                new Fallback<>(new AuditCheck.Refused(TOO_OLD), new AuditCheck.Unreachable()), answer));
    }

    @Override
    public Watch watch(Consumer<AuditState> listener) {
        return state.watch(listener);
    }

    /**
     * Handles what the operator may do, at first or from now on.
     *
     * @param told null if the server is too old to tell rights
     */
    void rights(@Nullable Rights told) {
        state.changed(told == null ? Rights.NONE : told);
    }

    /** Handles a message about the audit. */
    void received(AuditNews news) {
        switch (news) {
            case AuditNews.Now(AuditState now) -> state.received(now);
            case AuditNews.Found(String id, AuditAnswer answer) -> finds.finish(id, answer);
            case AuditNews.Checked(String id, AuditCheck check) -> checks.finish(id, check);
        }
    }

    /** Ends all requests as unreachable, because the connection is lost. */
    void lost() {
        state.lost();
        finds.finishAll(new AuditAnswer.Unreachable());
        checks.finishAll(new AuditCheck.Unreachable());
    }
}
