package dev.golink.server.gateway;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.admission.PhonePeer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.trace.TraceLine.Direction;
import dev.golink.server.fleet.trace.TraceLine.Kind;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.hub.Hub;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.trace.TraceTap;

/**
 * A phone's connection. Texts go to the hub. Frames go to the relay while the server accepts them, and never to the
 * hub.
 */
final class PhoneConnection extends Connection implements PhoneTransport {
    /**
     * How long frames are dropped after the sharing ended, because they were on their way. Later ones break the rules.
     */
    private static final long FRAMES_IN_FLIGHT = Duration.ofSeconds(5).toNanos();

    /** The most messages that may already wait when input, which must not come late, is added. */
    private static final int LONGEST_FOR_INPUT = 8;

    private final PhonePeer peer;
    private final PhoneId id;
    private final String address;
    private final HubThread hub;
    private final ScreenRelay relay;
    private final LongSupplier nanos;
    private final InstantSource wall;

    /** Messages that the hub has not handled yet. */
    private final AtomicInteger unanswered = new AtomicInteger();

    private volatile Welcome welcome;
    private volatile boolean framesCame;
    private volatile long lastFrameAt;
    private volatile boolean frameAwaited;
    private volatile long pingedAt;
    private volatile boolean pinged;
    private volatile boolean tellsTime;
    /** Null unless the phone is traced. */
    private volatile @Nullable TraceTap tap;

    PhoneConnection(PeerSocket socket, PhonePeer peer, GatewayContext context, GatewayCounters counters) {
        super(socket, context.limits().toPhones(), new MessageLimiter(context.limits().phones(), context.nanos()),
                counters);
        this.peer = peer;
        this.id = peer.id();
        this.address = socket.client().address().getHostAddress();
        this.hub = context.hub();
        this.relay = context.relay();
        this.nanos = context.nanos();
        this.wall = context.clocks().wall();
        this.welcome = new Welcome(false, nanos.getAsLong() - FRAMES_IN_FLIGHT);
    }

    @Override
    void opened() {
        tap = hub.taps().of(id);
        TraceTap now = tap;
        if (now != null) {
            now.connected(address);
        }
        handInOrder(hub -> hub.phoneConnected(this));
    }

    @Override
    void received(String text) {
        if (isTooLong(text)) {
            return;
        }
        long arrivedAt = nanos.getAsLong();
        PhoneMessage message = MessageReader.ofPhone(text);
        TraceTap now = tap;
        if (now != null) {
            ConnectionTrace.text(now, text, message);
        }
        if (message instanceof PhoneMessage.Answered beat && unanswered.get() == 0) {
            answer(beat, text.length(), arrivedAt);
        } else {
            int length = text.length();
            handInOrder(hub -> {
                limiter().handled(length);
                hub.phoneSaid(this, message, arrivedAt);
            });
        }
    }

    /** Hands on what the phone said while it waited to be let in; on the sockets' thread. */
    void handOn(PhoneMessage.Hello hello) {
        long arrivedAt = nanos.getAsLong();
        handInOrder(hub -> hub.phoneSaid(this, hello, arrivedAt));
    }

    /**
     * Answers a heartbeat or a ping without the hub, because the hub need not know more for that. The hub is not even woken.
     * Most messages of a fleet are of this kind.
     */
    private void answer(PhoneMessage.Answered beat, int length, long arrivedAt) {
        send(switch (beat) {
            case PhoneMessage.Heart _ -> new ServerMessage.Heart(tellsTime ? wall.instant() : null);
            case PhoneMessage.Ping() -> new ServerMessage.Pong();
        });
        hub.handSoon(hub -> {
            limiter().handled(length);
            hub.phoneHeard(this, beat, arrivedAt);
        });
    }

    /**
     * Hands work to the hub. Until the hub has done it, the hub answers everything itself, so that answers keep their
     * order.
     */
    private void handInOrder(Consumer<Hub> work) {
        unanswered.incrementAndGet();
        hub.hand(hub -> {
            try {
                work.accept(hub);
            } finally {
                unanswered.decrementAndGet();
            }
        });
    }

    @Override
    void sent(ByteBuffer bytes) {
        Welcome now = welcome;
        TraceTap traced = tap;
        if (traced != null) {
            ConnectionTrace.frame(traced, bytes, now.holds);
        }
        if (now.holds) {
            take(bytes);
        } else if (nanos.getAsLong() - now.since >= FRAMES_IN_FLIGHT) {
            close(CloseCode.RULE_BROKEN);
        }
    }

    /** Measures the round trip of a ping. A pong without a ping is allowed (RFC 6455, section 5.5.3) and ignored. */
    @Override
    void ponged() {
        control(Direction.FROM_PHONE, Kind.PONG, 0);
        if (!pinged) {
            return;
        }
        pinged = false;
        Duration roundTrip = Duration.ofNanos(nanos.getAsLong() - pingedAt);
        hub.handSoon(hub -> hub.roundTrip(this, roundTrip));
    }

    @Override
    void said(String text) {
        TraceTap now = tap;
        if (now != null) {
            now.text(Direction.TO_PHONE, text);
        }
    }

    @Override
    void answeredPing(int bytes) {
        control(Direction.FROM_PHONE, Kind.PING, bytes);
        control(Direction.TO_PHONE, Kind.PONG, bytes);
    }

    @Override
    public void trace(@Nullable TraceTap next) {
        tap = next;
    }

    private void control(Direction direction, Kind kind, int bytes) {
        TraceTap now = tap;
        if (now != null) {
            now.control(direction, kind, bytes);
        }
    }

    @Override
    void closed(int code, String words, boolean remote) {
        TraceTap now = tap;
        if (now != null) {
            now.closed(remote ? Direction.FROM_PHONE : Direction.TO_PHONE, (code + " " + words).strip());
        }
        super.closed(code, words, remote);
    }

    @Override
    void closed(ConnectionEnd end) {
        hub.hand(hub -> hub.phoneGone(this, end));
    }

    @Override
    public PhonePeer peer() {
        return peer;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public InetAddress from() {
        return socket().client().address();
    }

    @Override
    public void ping() {
        if (socket().isOpen()) {
            if (!pinged) { // otherwise the next pong may answer the earlier ping, and would seem to come soon
                pingedAt = nanos.getAsLong();
                pinged = true;
            }
            control(Direction.TO_PHONE, Kind.PING, 0);
            socket().ping();
        }
    }

    @Override
    public void tellTime(boolean wanted) {
        tellsTime = wanted;
    }

    @Override
    public boolean isPrivate() {
        return socket().client().isPrivate();
    }

    @Override
    public boolean isBehind() {
        return socket().waitingMessages() > LONGEST_FOR_INPUT;
    }

    @Override
    public void acceptFrames(boolean welcomed) {
        if (welcome.holds != welcomed) {
            welcome = new Welcome(welcomed, nanos.getAsLong());
            socket().takeBinary();
        }
        if (!welcomed) {
            relay.ended(id);
        }
    }

    @Override
    public void forgetPicture() {
        relay.forgetPicture(id);
    }

    @Override
    public void awaitFrame() {
        frameAwaited = true;
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
            if (frameAwaited) { // checked after lastFrameAt is set, so that this thread or the hub sees the other's change
                frameAwaited = false;
                hub.handSoon(hub -> hub.frameCame(this));
            }
            relay.frame(id, frame);
            if (!welcome.holds) { // the sharing just ended; the relay may have dropped its frames before this one
                relay.ended(id);
            }
        } catch (FrameCodec.BadFrameException e) {
            PhoneMessage malformed = new PhoneMessage.Malformed(String.valueOf(e.getMessage()), "");
            hub.hand(hub -> hub.phoneSaid(this, malformed));
        }
    }

    /**
     * Whether the server accepts frames.
     *
     * @param holds whether it does
     * @param since when this began, by the monotonic clock
     */
    private record Welcome(boolean holds, long since) {}
}
