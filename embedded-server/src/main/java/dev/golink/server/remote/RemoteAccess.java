package dev.golink.server.remote;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.operator.AccessWriter;
import dev.golink.server.remote.RequestChannel.Fallback;

/**
 * Who may connect to a remote server. Asks for what is known after each connection again. Methods that are not from
 * {@link Access} are for the fleet's thread only.
 */
final class RemoteAccess implements Access {
    /** What a server can do that is too old to tell rights. */
    private static final Rights OF_OLD_SERVERS = Role.TECHNICIAN.rights();
    private static final Refusal TOO_OLD = Refusal.of(Refusal.Code.SERVER_TOO_OLD,
            "The server is older than this console and lets in everybody.");
    private static final Refusal TOO_LONG = Refusal.of(Refusal.Code.MESSAGE_TOO_LONG,
            "This request is too long for one message to the server.");
    /** Room for the fields of a message beside its phones. */
    private static final int OTHER_FIELDS = 256;
    /** Room for the id of a request, which it gets when it is sent. */
    private static final int ID = 24;

    private final RequestChannel channel;
    private final PendingRequests<AccessAnswer> answers = new PendingRequests<>("a");
    private final Listeners<Consumer<Rights>> ofRights = new Listeners<>();
    private final WatchedState<AccessView> view;
    /** Null until a server has told them, or is known to be too old for that. */
    private @Nullable Rights rights;

    /** @param channel leads to the server of the present connection */
    RemoteAccess(RequestChannel channel) {
        this.channel = channel;
        this.view = new WatchedState<>(channel, Event.WATCH_ACCESS, Right.ADMIT, AccessWriter::watch);
    }

    @Override
    public Watch watchRights(Consumer<Rights> listener) {
        channel.thread().hand(() -> {
            Rights present = rights;
            if (present != null) {
                ofRights.notifyEach(listener, heard -> heard.accept(present));
            }
            ofRights.add(listener);
        });
        return () -> channel.thread().hand(() -> ofRights.remove(listener));
    }

    @Override
    public Watch watch(Consumer<AccessView> listener) {
        return view.watch(listener);
    }

    @Override
    public CompletionStage<AccessAnswer> request(AccessRequest request) {
        return channel.request(new AccessAnswer.Unreachable(), answer -> request(request, answer));
    }

    private void request(AccessRequest request, CompletableFuture<AccessAnswer> answer) {
        if (request instanceof AccessRequest.RevokePhones(Set<PhoneId> phones)) {
            List<PhoneId> inOrder = phones.stream().sorted().toList();
            revoke(MessageParts.of(inOrder, Envelope.LONGEST - OTHER_FIELDS).iterator(), 0, answer);
        } else {
            ask(request, answer);
        }
    }

    /** Sends a part after the server has done the one before. A refusal ends it. */
    private void revoke(Iterator<List<PhoneId>> parts, int done, CompletableFuture<AccessAnswer> answer) {
        if (!parts.hasNext()) {
            answer.complete(new AccessAnswer.Done(done));
            return;
        }
        CompletableFuture<AccessAnswer> part = new CompletableFuture<>();
        ask(new AccessRequest.RevokePhones(Set.copyOf(parts.next())), part);
        var _ = part.thenAccept(given -> {
            if (given instanceof AccessAnswer.Done(int count)) {
                revoke(parts, done + count, answer);
            } else {
                answer.complete(given);
            }
        });
    }

    private void ask(AccessRequest request, CompletableFuture<AccessAnswer> answer) {
        if (AccessWriter.request("", request).length() > Envelope.LONGEST - ID) {
            answer.complete(new AccessAnswer.Refused(TOO_LONG));
            return;
        }
        channel.ask(Event.of(request), answers, id -> AccessWriter.request(id, request),
                new Fallback<>(new AccessAnswer.Refused(TOO_OLD), new AccessAnswer.Unreachable()), answer);
    }

    /**
     * Handles what a server tells at first.
     *
     * @param told null if the server is too old to tell rights
     */
    void welcomed(@Nullable Rights told) {
        changed(told == null ? OF_OLD_SERVERS : told);
    }

    /** The rights on this connection, as far as they are known. */
    Rights known() {
        return rights == null ? Rights.NONE : rights;
    }

    /** Handles other rights. */
    void changed(Rights next) {
        boolean isNew = !next.equals(rights);
        rights = next;
        if (isNew) {
            ofRights.notifyEach(listener -> listener.accept(next));
        }
        view.changed(next);
    }

    /** Handles a message about access. */
    void received(AccessNews news) {
        switch (news) {
            case AccessNews.Known(AccessView known) -> view.received(known);
            case AccessNews.Answer(String id, _, AccessAnswer answer) -> answers.finish(id, answer);
        }
    }

    /** Ends all requests as unreachable, because the connection is lost. */
    void lost() {
        view.lost();
        answers.finishAll(new AccessAnswer.Unreachable());
    }
}
