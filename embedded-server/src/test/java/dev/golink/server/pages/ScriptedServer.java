package dev.golink.server.pages;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/**
 * Serves the phone page, and sends the connected phone only the messages of the test, {@code open}, and answers to
 * heartbeats.
 */
final class ScriptedServer extends WebSocketServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Health WELL = new Health() {
        @Override
        public Optional<String> whyNotAlive() {
            return Optional.empty();
        }

        @Override
        public Optional<String> whyNotReady() {
            return Optional.empty();
        }
    };

    private final CountDownLatch started = new CountDownLatch(1);
    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final PageServer pages;

    ScriptedServer(Duration heart) throws IOException, InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setDaemon(true);
        start();
        started.await();
        pages = PageServer.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        pages.start("{\"ws_port\":%d,\"heart_ms\":%d}".formatted(getPort(), heart.toMillis()), WELL);
    }

    /** The address of the phone page. Browsers treat localhost as secure. */
    String page() {
        return "http://localhost:" + pages.port() + "/phone";
    }

    void say(String message) {
        getConnections().forEach(phone -> phone.send(message));
    }

    /** Waits until the phone has sent a message of this event that meets the condition, now or before. */
    JsonObject awaitSaid(String event, Predicate<JsonObject> condition) {
        await(event).atMost(PATIENCE).until(() -> said(event, condition).isPresent());
        return said(event, condition).orElseThrow();
    }

    /** Forgets the messages received so far. */
    void forget() {
        heard.clear();
    }

    /** All frames received so far. */
    List<Frame> frames() {
        return frames;
    }

    /**
     * Waits for the first frame that meets the condition.
     *
     * @param after how many frames to skip
     */
    Frame awaitFrame(int after, Predicate<Frame> condition) {
        await("frame").atMost(PATIENCE).until(() -> frames.stream().skip(after).anyMatch(condition));
        return frames.stream().skip(after).filter(condition).findFirst().orElseThrow();
    }

    private Optional<JsonObject> said(String event, Predicate<JsonObject> condition) {
        return heard.stream().filter(message -> message.get("event").getAsString().equals(event)).filter(condition)
                .findFirst();
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket phone, ClientHandshake handshake) {
        phone.send("{\"event\":\"open\",\"msg\":\"ok\"}");
    }

    @Override
    public void onMessage(WebSocket phone, String text) {
        JsonObject message = JsonParser.parseString(text).getAsJsonObject();
        heard.add(message);
        if (message.get("event").getAsString().equals("heart")) {
            phone.send("{\"event\":\"heart\"}");
        }
    }

    @Override
    public void onMessage(WebSocket phone, ByteBuffer message) {
        try {
            frames.add(FrameCodec.decode(message));
        } catch (FrameCodec.BadFrameException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onClose(WebSocket phone, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket phone, Exception error) {}

    @Override
    public void close() {
        pages.close();
        try {
            stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
