package dev.golink.server.hub.access;

import java.util.IdentityHashMap;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.message.AccessMessage;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.message.ServerMessage;

/** What remote operators decide about access and see of it. For the hub thread only. */
public final class OperatorAccess {
    private final AccessService service;
    private final AccessWatches watches;
    private final IdentityHashMap<OperatorTransport, Watching> watching = new IdentityHashMap<>();

    /** Starts without operators. */
    public OperatorAccess(AccessService service, AccessWatches watches) {
        this.service = service;
        this.watches = watches;
    }

    /**
     * Handles a message.
     *
     * @param rights what the operator may do; they suffice for the message's event
     */
    public void received(OperatorId operator, Rights rights, OperatorTransport transport, AccessMessage message) {
        switch (message) {
            case AccessMessage.Watch() -> watches.add(watching.computeIfAbsent(transport,
                    added -> new Watching(added, rights)));
            case AccessMessage.Decide(String id, String of, var request) -> service.request(operator, rights, request)
                    .thenAccept(answer -> answer(transport, id, of, answer));
            case AccessMessage.Wrong(String id, String of, var why) ->
                answer(transport, id, of, new AccessAnswer.Refused(why));
        }
    }

    private static void answer(OperatorTransport transport, String id, String of, AccessAnswer answer) {
        transport.send(new ServerMessage.OfAccess(new AccessNews.Answer(id, of, answer)));
    }

    /** Handles a change of what an operator may do. */
    public void changed(OperatorTransport transport, Rights rights) {
        Watching present = watching.get(transport);
        if (present != null && rights.has(Right.ADMIT)) {
            present.rights = rights;
            watches.add(present); // with or without the accounts from now on
        } else {
            gone(transport);
        }
    }

    /** Handles the end of an operator's connection. */
    public void gone(OperatorTransport transport) {
        Watching ended = watching.remove(transport);
        if (ended != null) {
            watches.remove(ended);
        }
    }

    private static final class Watching implements AccessWatcher {
        private final OperatorTransport transport;
        private Rights rights;

        Watching(OperatorTransport transport, Rights rights) {
            this.transport = transport;
            this.rights = rights;
        }

        @Override
        public void changed(AccessView view) {
            transport.send(new ServerMessage.OfAccess(new AccessNews.Known(view)));
        }

        @Override
        public boolean seesAccounts() {
            return rights.has(Right.ADMIN);
        }

        @Override
        public boolean isBehind() {
            return transport.isBehind();
        }
    }
}
