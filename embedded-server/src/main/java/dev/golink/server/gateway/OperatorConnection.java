package dev.golink.server.gateway;

import java.net.InetAddress;
import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.OperatorMessage;

/** The connection of a remote operator. */
final class OperatorConnection extends Connection implements OperatorTransport {
    /** The most messages that may already wait when fleet updates, which can be long, are added. */
    private static final int LONGEST_FOR_NEWS = 16;

    private final OperatorPeer peer;
    private final HubThread hub;
    private final OperatorScreens screens;
    private volatile boolean pinged;

    OperatorConnection(PeerSocket socket, OperatorPeer peer, GatewayContext context, GatewayCounters counters) {
        super(socket, context.limits().toOperators(), new MessageLimiter(context.limits().operators(), context.nanos()),
                counters);
        this.peer = peer;
        this.hub = context.hub();
        this.screens = new OperatorScreens(peer.id(), socket, context.relay());
    }

    @Override
    void opened() {
        hub.hand(hub -> hub.operatorConnected(peer, this));
    }

    @Override
    void received(String text) {
        if (!isTooLong(text)) {
            OperatorMessage message = MessageReader.ofOperator(text);
            int length = text.length();
            hub.hand(hub -> {
                limiter().handled(length);
                hub.operatorSaid(peer, this, message);
            });
        }
    }

    /** Closes the connection, because operators may not send binary messages. */
    @Override
    void sent(ByteBuffer bytes) {
        close(CloseCode.RULE_BROKEN);
    }

    /** Passes a pong on to the hub only if it answers a ping. */
    @Override
    void ponged() {
        if (!pinged) {
            return;
        }
        pinged = false;
        hub.handSoon(hub -> hub.operatorAlive(peer, this));
    }

    @Override
    void closed(ConnectionEnd end) {
        screens.end();
        hub.hand(hub -> hub.operatorGone(peer, this));
    }

    @Override
    public void ping() {
        if (!isOverloaded()) {
            pinged = true;
            socket().ping();
        }
    }

    @Override
    public boolean isBehind() {
        return socket().waitingMessages() > LONGEST_FOR_NEWS;
    }

    @Override
    public void watchScreen(PhoneId phone) {
        send(screens.watch(phone));
        screens.start(phone);
    }

    @Override
    public boolean tuneScreen(PhoneId phone, @Nullable ScreenTuning tuning) {
        return screens.tune(phone, tuning);
    }

    @Override
    public boolean requestKeyFrame(PhoneId phone) {
        return screens.requestKeyFrame(phone);
    }

    @Override
    public void unwatchScreens() {
        screens.unwatchAll();
    }

    @Override
    public InetAddress from() {
        return socket().client().address();
    }

    @Override
    public void unwatchScreen(PhoneId phone) {
        screens.unwatch(phone);
    }
}
