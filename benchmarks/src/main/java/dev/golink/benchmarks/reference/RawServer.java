package dev.golink.benchmarks.reference;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The fixed part of the protocol on Java-WebSocket with default settings and a map. It shows what a simple
 * implementation achieves. It has no presence, no limits and no fleet. The library calls it on its own threads. See
 * decision 0016.
 */
public final class RawServer extends WebSocketServer {
    private final Map<String, WebSocket> phones = new ConcurrentHashMap<>();
    private final Map<String, Set<WebSocket>> watchers = new ConcurrentHashMap<>();

    /** Makes a server on the loopback address that is not started yet; port 0 means any free port. */
    public RawServer(int port) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Runs a server until its parent process ends, and prints its address as {@code golink} does. */
    public static void main(String[] arguments) {
        ProcessHandle.current().parent().ifPresent(RawServer::endWith);
        new RawServer(0).run();
    }

    @Override
    public void onStart() {
        System.out.println("raw listening on ws://127.0.0.1:" + getPort());
        System.out.flush();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String path = handshake.getResourceDescriptor();
        String id = path.substring(path.lastIndexOf('/') + 1);
        socket.setAttachment(id);
        if (!path.contains("/manager/")) {
            phones.put(id, socket);
        }
        socket.send("{\"event\":\"open\",\"msg\":\"ok\"}");
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        String id = socket.getAttachment();
        if (id != null) {
            phones.remove(id, socket);
            watchers.values().forEach(set -> set.remove(socket));
        }
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        if (text.equals("ping")) {
            socket.send("pong");
            return;
        }
        JsonObject message = object(text);
        String event = message == null || !message.has("event") ? "" : message.get("event").getAsString();
        switch (event) {
            case "heart" -> socket.send("{\"event\":\"heart\"}");
            case "open_screen", "stop_screen" -> forward(event, message, socket);
            case "watch_screen" -> watch(message, socket);
            case "hello" -> {}
            default -> socket.send("{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}");
        }
    }

    /** Relays a frame to all watchers of its phone. The channel number before the frame is always 1. */
    @Override
    public void onMessage(WebSocket socket, ByteBuffer frame) {
        ByteBuffer relayed = ByteBuffer.allocate(Integer.BYTES + frame.remaining()).putInt(1).put(frame).flip();
        watchers.getOrDefault(socket.<String>getAttachment(), Set.of())
                .forEach(watcher -> watcher.send(relayed.duplicate()));
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception e) {
        System.err.println("raw: " + e);
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
    }

    private void watch(@Nullable JsonObject message, WebSocket operator) {
        if (message != null && message.has("to_user")) {
            watchers.computeIfAbsent(message.get("to_user").getAsString(), _ -> ConcurrentHashMap.newKeySet())
                    .add(operator);
        }
    }

    private void forward(String event, @Nullable JsonObject message, WebSocket from) {
        if (message == null || !message.has("to_user")) {
            return;
        }
        WebSocket phone = phones.get(message.get("to_user").getAsString());
        if (phone != null && phone.isOpen()) {
            JsonObject command = new JsonObject();
            command.addProperty("event", event);
            command.addProperty("fromUser", from.<String>getAttachment());
            phone.send(command.toString());
        }
    }

    private static @Nullable JsonObject object(String text) {
        try {
            return JsonParser.parseString(text) instanceof JsonObject object ? object : null;
        } catch (JsonParseException _) {
            return null; // not JSON: answered as an unknown event
        }
    }
}
