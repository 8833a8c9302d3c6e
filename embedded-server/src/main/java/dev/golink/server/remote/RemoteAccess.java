package dev.golink.server.remote;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.operator.AccessWriter;
import dev.golink.server.remote.link.FleetThread;

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
    private static final Logger LOG = LoggerFactory.getLogger(RemoteAccess.class);

    private final Predicate<String> say;
    private final Function<Event, @Nullable Outcome> obstacle;
    private final FleetThread thread;
    private final Duration patience;
    private final PendingRequests<AccessAnswer> answers = new PendingRequests<>("a");
    private final Listeners<Consumer<Rights>> ofRights = new Listeners<>();
    private final Listeners<Consumer<AccessView>> ofViews = new Listeners<>();
    /** Null until a server has told them, or is known to be too old for that. */
    private @Nullable Rights rights;
    /** Null if nothing is known on the present connection. */
    private @Nullable AccessView view;
    /** Whether the server of the present connection was asked for what is known. */
    private boolean isAsked;

    /**
     * @param say      sends a text to the server; false if there is no connection
     * @param obstacle the outcome of an event that cannot be sent to the server; null if it can
     * @param patience how long to wait for an answer
     */
    RemoteAccess(Predicate<String> say, Function<Event, @Nullable Outcome> obstacle, FleetThread thread,
            Duration patience) {
        this.say = say;
        this.obstacle = obstacle;
        this.thread = thread;
        this.patience = patience;
    }

    @Override
    public Watch watchRights(Consumer<Rights> listener) {
        thread.hand(() -> {
            Rights present = rights;
            if (present != null) {
                ofRights.notifyEach(listener, heard -> heard.accept(present));
            }
            ofRights.add(listener);
        });
        return () -> thread.hand(() -> ofRights.remove(listener));
    }

    @Override
    public Watch watch(Consumer<AccessView> listener) {
        thread.hand(() -> {
            AccessView present = view;
            if (present != null) {
                ofViews.notifyEach(listener, heard -> heard.accept(present));
            }
            ofViews.add(listener);
            askIfUseful();
        });
        return () -> thread.hand(() -> ofViews.remove(listener));
    }

    @Override
    public CompletionStage<AccessAnswer> request(AccessRequest request) {
        CompletableFuture<AccessAnswer> answer = new CompletableFuture<>();
        if (!thread.hand(() -> request(request, answer))) {
            answer.complete(new AccessAnswer.Unreachable());
        }
        return answer.minimalCompletionStage();
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
        Outcome impossible = obstacle.apply(Event.of(request));
        if (impossible != null) {
            answer.complete(impossible instanceof Outcome.ServerTooOld ? new AccessAnswer.Refused(TOO_OLD)
                    : new AccessAnswer.Unreachable());
            return;
        }
        String id = answers.add(answer);
        String text = AccessWriter.request(id, request);
        if (text.length() > Envelope.LONGEST) {
            answers.finish(id, new AccessAnswer.Refused(TOO_LONG));
        } else if (say.test(text)) {
            thread.after(patience, () -> answers.finish(id, new AccessAnswer.Unreachable()));
        } else {
            answers.finish(id, new AccessAnswer.Unreachable());
        }
    }

    /**
     * Handles what a server tells at first.
     *
     * @param told null if the server is too old to tell rights
     */
    void welcomed(@Nullable Rights told) {
        isAsked = false;
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
        if (!next.has(Right.ADMIT)) {
            view = null;
            isAsked = false; // the server has ended it
        }
        askIfUseful();
    }

    /** Handles a message about access. */
    void received(AccessNews news) {
        switch (news) {
            case AccessNews.Known(AccessView known) -> {
                view = known;
                ofViews.notifyEach(listener -> listener.accept(known));
            }
            case AccessNews.Answer(String id, _, AccessAnswer answer) -> answers.finish(id, answer);
        }
    }

    /** Ends all requests as unreachable, because the connection is lost. */
    void lost() {
        isAsked = false;
        view = null;
        answers.finishAll(new AccessAnswer.Unreachable());
    }

    private void askIfUseful() {
        boolean isUseful = !isAsked && !ofViews.isEmpty() && rights != null && rights.has(Right.ADMIT)
                && obstacle.apply(Event.WATCH_ACCESS) == null;
        if (isUseful) {
            isAsked = say.test(AccessWriter.watch());
            LOG.trace("The console has asked who may connect: {}.", isAsked);
        }
    }
}
