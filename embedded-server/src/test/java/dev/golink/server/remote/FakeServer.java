package dev.golink.server.remote;

import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.tls.ServerIdentity;
import dev.golink.server.certificate.tls.ServerTls;
import dev.golink.server.protocol.MessageWriter;
import dev.golink.server.protocol.message.ServerMessage;

/** A server that sends only what the test tells it to send. */
public final class FakeServer extends WebSocketServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<WebSocket> consoles = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);

    private final boolean secure;

    public FakeServer() throws InterruptedException {
        this(null);
    }

    /** @param identity the server's certificate for TLS; null for no TLS */
    public FakeServer(@Nullable ServerIdentity identity) throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        secure = identity != null;
        if (identity != null) {
            // The library asserts that the JDK reports the end of each handshake, and says beside it that the JDK may not.
            // Under load the assertion then ended the only thread of this server.
            WebSocketServer.class.getClassLoader().setClassAssertionStatus("org.java_websocket.SSLSocketChannel2",
                    false);
            setWebSocketFactory(new DefaultSSLWebSocketServerFactory(new ServerTls(identity).context()));
        }
        setDaemon(true);
        start();
        started.await();
    }

    public URI address() {
        return URI.create((secure ? "wss" : "ws") + "://127.0.0.1:" + getPort());
    }

    /** The paths of the consoles that connected, in order. */
    public List<String> paths() {
        return consoles.stream().map(WebSocket::getResourceDescriptor).toList();
    }

    public void say(ServerMessage message) {
        consoles.getLast().send(MessageWriter.write(message));
    }

    public void hangUp(int code) {
        consoles.getLast().close(code);
    }

    public void awaitConsoles(int count) {
        await("consoles").atMost(PATIENCE).until(() -> consoles.size() >= count);
    }

    /** Waits until consoles have sent an event that many times. */
    public void awaitSaid(String event, int times) {
        await(event).atMost(PATIENCE).until(() -> said(event) >= times);
    }

    public long said(String event) {
        return heard.stream().filter(text -> text.contains('"' + event + '"')).count();
    }

    /** The newest message that contains an event. */
    JsonObject lastSaid(String event) {
        return heard.reversed().stream().filter(text -> text.contains('"' + event + '"')).findFirst()
                .map(text -> JsonParser.parseString(text).getAsJsonObject()).orElseThrow();
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        consoles.add(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        heard.add(message);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception error) {}

    @Override
    public void close() {
        try {
            stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
