package dev.golink.server.pages;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.protocol.frame.FrameCodec;

/**
 * Serves the phone page, and sends the connected phone only the messages of the test, {@code open}, and answers to
 * heartbeats.
 */
final class ScriptedServer extends ServedPages {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final Set<PeerSocket> phones = ConcurrentHashMap.newKeySet();

    ScriptedServer(Duration heart) throws IOException {
        super(new Pages("{\"heart_ms\":" + heart.toMillis() + "}", CertificateState.Off::new, new WellHealth(),
                Thread::startVirtualThread));
    }

    /** The address of the phone page. Browsers treat localhost as secure. */
    String page() {
        return "http://localhost:" + port() + "/phone";
    }

    void say(String message) {
        phones.forEach(phone -> phone.sendText(message));
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
    public void opened(PeerSocket phone) {
        phones.add(phone);
        phone.takeBinary();
        phone.sendText("{\"event\":\"open\",\"msg\":\"ok\"}");
    }

    @Override
    public void text(PeerSocket phone, String text) {
        JsonObject message = JsonParser.parseString(text).getAsJsonObject();
        heard.add(message);
        if (message.get("event").getAsString().equals("heart")) {
            phone.sendText("{\"event\":\"heart\"}");
        }
    }

    @Override
    public void binary(PeerSocket phone, ByteBuffer message) {
        try {
            frames.add(FrameCodec.decode(message));
        } catch (FrameCodec.BadFrameException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void closed(PeerSocket phone, int code, String words, boolean remote) {
        phones.remove(phone);
    }
}
