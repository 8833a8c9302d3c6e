package dev.golink.server.gateway;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

import org.java_websocket.WebSocketImpl;

import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.hub.Ending;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.PhoneLine;
import dev.golink.server.protocol.CloseCode;
import dev.golink.server.protocol.FrameCodec;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.PhoneMessage;
import dev.golink.server.screen.ScreenRelay;

/** A phone's connection. Texts go to the hub; frames go to the relay, while they are welcome, and never to the hub. */
final class PhoneConnection extends Connection implements PhoneLine {
    /** Frames that were on their way when the sharing ended are dropped for so long; later ones break the rule. */
    private static final long FRAMES_IN_FLIGHT = Duration.ofSeconds(5).toNanos();

    private final PhoneId id;
    private final String address;
    private final HubThread hub;
    private final ScreenRelay relay;
    private final LongSupplier nanos;

    private volatile Welcome welcome;
    private volatile boolean framesCame;
    private volatile long lastFrameAt;
    private volatile long pingedAt;
    private volatile boolean pinged;

    PhoneConnection(WebSocketImpl socket, PhoneId id, String address, GatewayContext context) {
        super(socket);
        this.id = id;
        this.address = address;
        this.hub = context.hub();
        this.relay = context.relay();
        this.nanos = context.nanos();
        this.welcome = new Welcome(false, nanos.getAsLong() - FRAMES_IN_FLIGHT);
    }

    @Override
    void opened() {
        hub.hand(hub -> hub.phoneConnected(this));
    }

    @Override
    void said(String text) {
        if (!isTooLong(text)) {
            PhoneMessage message = MessageReader.ofPhone(text);
            hub.hand(hub -> hub.phoneSaid(this, message));
        }
    }

    @Override
    void sent(ByteBuffer bytes) {
        Welcome now = welcome;
        if (now.holds) {
            take(bytes);
        } else if (nanos.getAsLong() - now.since >= FRAMES_IN_FLIGHT) {
            close(CloseCode.RULE_BROKEN);
        }
    }

    /** A pong that answers no ping is allowed (RFC 6455, section 5.5.3), and measures nothing. */
    @Override
    void ponged() {
        if (!pinged) {
            return;
        }
        pinged = false;
        Duration roundTrip = Duration.ofNanos(nanos.getAsLong() - pingedAt);
        hub.hand(hub -> hub.roundTrip(this, roundTrip));
    }

    @Override
    void closed(Ending ending) {
        hub.hand(hub -> hub.phoneGone(this, ending));
    }

    @Override
    public PhoneId id() {
        return id;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void ping() {
        if (socket().isOpen()) {
            pingedAt = nanos.getAsLong();
            pinged = true;
            socket().sendPing();
        }
    }

    @Override
    public void welcomeFrames(boolean welcomed) {
        if (welcome.holds != welcomed) {
            welcome = new Welcome(welcomed, nanos.getAsLong());
        }
    }

    @Override
    public OptionalLong lastFrameAt() {
        return framesCame ? OptionalLong.of(lastFrameAt) : OptionalLong.empty();
    }

    private void take(ByteBuffer bytes) {
        try {
            Frame frame = FrameCodec.decode(bytes);
            lastFrameAt = nanos.getAsLong();
            framesCame = true;
            relay.frame(id, frame);
        } catch (FrameCodec.BadFrameException e) {
            PhoneMessage malformed = new PhoneMessage.Malformed(String.valueOf(e.getMessage()));
            hub.hand(hub -> hub.phoneSaid(this, malformed));
        }
    }

    /**
     * Whether frames are welcome.
     *
     * @param holds whether they are
     * @param since when that began, on the monotonic clock
     */
    private record Welcome(boolean holds, long since) {}
}
