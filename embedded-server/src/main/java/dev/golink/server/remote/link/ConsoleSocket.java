package dev.golink.server.remote.link;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.token.CredentialReader;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.ServerReader;
import dev.golink.server.protocol.frame.ChannelFrame;
import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/**
 * One connection to a server, from the attempt to its end. The callbacks decode messages, hand them over and return;
 * frames go directly to the relay. Used once. See decision 0010.
 */
public final class ConsoleSocket extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSocket.class);
    /** The longest message accepted, in bytes: many times the largest part of a fleet. */
    private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;
    /** The second one accepts a server that selects none, as older versions do. */
    private static final List<IProtocol> PROTOCOLS = List.of(new Protocol(CredentialReader.SUBPROTOCOL),
            new Protocol(""));
    /** How long the server may take to answer a close frame. */
    private static final Duration GOODBYE = Duration.ofMillis(300);

    private final ConsoleCredential credential;
    private final ScreenRelay relay;
    private final Events events;
    private final Map<Integer, PhoneId> channels = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Clocks clocks;
    private final ConnectedSockets sockets;
    private volatile Moment heard;
    private volatile @Nullable Exception failure;

    /**
     * Creates it.
     *
     * @param tls        encrypts the connection; null for none
     * @param credential what the console presents
     */
    ConsoleSocket(URI address, @Nullable ClientTls tls, ConsoleCredential credential, Duration connectTime,
            ScreenRelay relay, Clocks clocks, Events events) {
        super(address, new Draft_6455(List.of(), PROTOCOLS, LARGEST_MESSAGE), headers(address, credential),
                (int) connectTime.toMillis());
        this.credential = credential;
        this.relay = relay;
        this.clocks = clocks;
        this.events = events;
        heard = clocks.moment();
        sockets = new ConnectedSockets(HostAndPort.of(address), connectTime, tls);
        setSocketFactory(sockets);
        setDaemon(true);
        setTcpNoDelay(true);
        // The library's own timer checks only pongs. The fleet's heartbeats check whether the server's application is
        // alive.
        setConnectionLostTimeout(0);
    }

    /** Sets the Host header, because the library takes the host from the URI, which does not recognise every name. */
    private static Map<String, String> headers(URI address, ConsoleCredential credential) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", HostAndPort.of(address).header());
        credential.authorization().ifPresent(value -> headers.put("Authorization", value));
        return headers;
    }

    /** What the console presented. */
    ConsoleCredential credential() {
        return credential;
    }

    /** The time since the server's last message. */
    public Duration silence() {
        return clocks.since(heard);
    }

    /** When the server's last message arrived, or when the attempt to connect began. */
    Moment receivedAt() {
        return heard;
    }

    /** Sends a text. Has no effect if the connection has just ended, which its events report. */
    public void sendIfOpen(String text) {
        try {
            send(text);
        } catch (WebsocketNotConnectedException _) {
            LOG.trace("A message was not sent because the connection has just ended.");
        }
    }

    /** The pin of the server's key; empty without TLS, and until the server is connected. */
    Optional<Pin> pin() {
        return sockets.pin();
    }

    /** Why the attempt to connect failed; null if nothing was reported. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** Why the server's key was refused; empty if it was not. */
    Optional<KeyRefusal> refusal() {
        return KeyRefusal.in(failure);
    }

    /** Ends the connection without waiting for the server. */
    void breakOff(String why) {
        sockets.cut();
        closeConnection(CloseFrame.ABNORMAL_CLOSE, why);
    }

    /** Closes the connection. Cuts it if the server does not close its side within 300 milliseconds. */
    public void leave() {
        close();
        try {
            if (!isOpen() || !ended.await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                closeConnection(CloseFrame.NORMAL, "");
            }
        } catch (InterruptedException e) {
            closeConnection(CloseFrame.NORMAL, "");
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        heard = clocks.moment();
        events.opened(this);
    }

    @Override
    public void onMessage(String text) {
        heard = clocks.moment();
        ServerReader.read(text).ifPresent(message -> {
            if (message instanceof ServerMessage.Watching(PhoneId phone, int channel)) {
                // On this thread, because the next message may be the first frame.
                channels.values().remove(phone);
                channels.put(channel, phone);
            }
            events.received(this, message);
        });
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
        heard = clocks.moment();
        try {
            ChannelFrame frame = ChannelFrame.decode(bytes);
            PhoneId phone = channels.get(frame.channel());
            if (phone != null) {
                relay.frame(phone, frame.frame());
            }
        } catch (FrameCodec.BadFrameException e) {
            LOG.debug("The server sent a binary message that is not a frame. It is dropped.", e);
        }
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        ended.countDown();
        events.ended(this, code, reason == null ? "" : reason);
    }

    @Override
    public void onError(Exception error) {
        failure = error;
        LOG.debug("The connection to {} failed.", getURI(), error);
    }

    /** The events of a connection. They are called on its threads and must hand their work over at once. */
    public interface Events {
        void opened(ConsoleSocket socket);

        void received(ConsoleSocket socket, ServerMessage message);

        void ended(ConsoleSocket socket, int code, String reason);
    }
}
