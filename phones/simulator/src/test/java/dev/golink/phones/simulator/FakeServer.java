package dev.golink.phones.simulator;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/** A server that sends {@code open} to each client, and otherwise only records what it receives. */
final class FakeServer extends WebSocketServer {
    final List<String> paths = new CopyOnWriteArrayList<>();
    final List<Integer> closeCodes = new CopyOnWriteArrayList<>();
    final List<Exception> problems = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, List<Frame>> frames = new ConcurrentHashMap<>();
    private final Map<String, WebSocket> sockets = new ConcurrentHashMap<>();
    private final CountDownLatch started = new CountDownLatch(1);

    FakeServer() throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
        setDaemon(true);
        start();
        started.await();
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + getPort());
    }

    List<String> texts(String phone) {
        return texts.getOrDefault(phone, List.of());
    }

    List<Frame> frames(String phone) {
        return frames.getOrDefault(phone, List.of());
    }

    WebSocket socket(String phone) {
        return sockets.get(phone);
    }

    int connected() {
        return getConnections().size();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String path = socket.getResourceDescriptor();
        paths.add(path);
        sockets.put(name(socket), socket);
        socket.send("{\"event\":\"open\",\"msg\":\"ok\"}");
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        texts.computeIfAbsent(name(socket), _ -> new CopyOnWriteArrayList<>()).add(message);
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        try {
            frames.computeIfAbsent(name(socket), _ -> new CopyOnWriteArrayList<>()).add(FrameCodec.decode(message));
        } catch (FrameCodec.BadFrameException e) {
            problems.add(e);
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        closeCodes.add(code);
    }

    @Override
    public void onError(WebSocket socket, Exception problem) {
        problems.add(problem);
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    private static String name(WebSocket socket) {
        String path = socket.getResourceDescriptor();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
