package dev.golink.server.gateway;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.Peer;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.WaitingTransport;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * The connection of a client that waits to be let in. Its heartbeats are answered. What a phone's hello says is stored
 * until the phone is let in; not the text, which a stranger could make long. Everything else is ignored.
 */
final class WaitingConnection extends Connection implements WaitingTransport {
    private final ClaimedId who;
    private final boolean keepsTokens;
    private final HubThread hub;
    private final LongSupplier nanos;
    private final Beginning beginning;
    private volatile long heardAt;
    private volatile boolean greeted;
    private PhoneMessage.@Nullable Hello hello;

    WaitingConnection(PeerSocket socket, ClaimedId who, boolean keepsTokens, GatewayContext context,
            GatewayCounters counters, Beginning beginning) {
        super(socket, context.limits().toPhones(), new MessageLimiter(context.limits().phones(), context.nanos()),
                counters);
        this.who = who;
        this.keepsTokens = keepsTokens;
        this.hub = context.hub();
        this.nanos = context.nanos();
        this.beginning = beginning;
        this.heardAt = nanos.getAsLong();
    }

    @Override
    void opened() {
        hub.hand(hub -> {
            hub.access().waiting().knocks(this);
            greeted = true;
        });
    }

    @Override
    void received(String text) {
        if (isTooLong(text)) {
            return;
        }
        heardAt = nanos.getAsLong();
        limiter().handled(text.length());
        switch (MessageReader.ofPhone(text)) {
            case PhoneMessage.Heart _ -> answer(new ServerMessage.Heart(null));
            case PhoneMessage.Ping() -> answer(new ServerMessage.Pong());
            case PhoneMessage.Hello said when who.kind() == PeerKind.PHONE -> {
                hello = said;
                String model = said.description().model() == null ? "" : said.description().model();
                hub.hand(hub -> hub.access().waiting().described(this, model));
            }
            case PhoneMessage _ -> {} // it may do nothing else yet
        }
    }

    /** Answers; until the hub has sent the first message, the hub does it, so that nothing comes before that one. */
    private void answer(ServerMessage message) {
        if (greeted) {
            send(message);
        } else {
            hub.hand(_ -> send(message));
        }
    }

    /** Closes the connection: nobody asked this client for a screen. */
    @Override
    void sent(ByteBuffer bytes) {
        close(CloseCode.RULE_BROKEN);
    }

    @Override
    void ponged() {
        heardAt = nanos.getAsLong();
    }

    @Override
    void closed(ConnectionEnd end) {
        hub.hand(hub -> hub.access().waiting().gone(this));
    }

    @Override
    public void letIn(Peer peer, Optional<TokenSecret> token) {
        socket().execute(() -> {
            if (socket().isClosing() || !socket().isOpen()) {
                return;
            }
            Connection next = beginning.begin(socket(), peer, token);
            if (hello != null && next instanceof PhoneConnection phone) {
                phone.handOn(hello);
            }
            if (!socket().isOpen()) { // its end may have been reported to this object, which is the wrong one by now
                next.closed(ConnectionEnd.CONNECTION_LOST);
            }
        });
    }

    @Override
    public ClaimedId who() {
        return who;
    }

    @Override
    public InetAddress from() {
        return socket().client().address();
    }

    @Override
    public boolean keepsTokens() {
        return keepsTokens;
    }

    @Override
    public long lastHeardAt() {
        return heardAt;
    }

    @Override
    public void ping() {
        if (!isOverloaded()) {
            socket().ping();
        }
    }

    /** Begins the connection of a client that was let in. */
    @FunctionalInterface
    interface Beginning {
        Connection begin(PeerSocket socket, Peer peer, Optional<TokenSecret> token);
    }
}
