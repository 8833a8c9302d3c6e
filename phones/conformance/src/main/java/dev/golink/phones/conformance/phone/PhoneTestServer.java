package dev.golink.phones.conformance.phone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.phone.rules.ReceivedItem;

/** A WebSocket server for the one phone under check. Sends nothing by itself and records each message unchanged. */
final class PhoneTestServer extends WebSocketServer implements AutoCloseable {
    private static final int PATIENCE_MS = 500;

    private final BlockingQueue<PhoneConnectionLog> visits = new LinkedBlockingQueue<>();
    private final int port;

    private PhoneTestServer(ServerSocketChannel bound) throws IOException {
        super(bound);
        port = ((InetSocketAddress) bound.getLocalAddress()).getPort();
        setDaemon(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0); // The library's own pings would be a second, conflicting check of liveness.
    }

    /**
     * Opens a server at an address and starts it.
     *
     * @throws IOException if the server can't listen on the port
     */
    static PhoneTestServer open(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(address);
            PhoneTestServer server = new PhoneTestServer(channel);
            server.start();
            return server;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The port on which this server listens. */
    int port() {
        return port;
    }

    /** Waits for the next connection and returns it; null if no phone connects within the time. */
    @Nullable
    PhoneConnectionLog await(Duration time) throws InterruptedException {
        return visits.poll(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Drops the connections that {@link #await} has not returned yet. */
    void clear() {
        visits.clear();
    }

    @Override
    public void onStart() {}

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        PhoneConnectionLog log = new PhoneConnectionLog(socket, handshake.getResourceDescriptor(),
                handshake.getFieldValue("Authorization"), subprotocols(handshake), System.nanoTime());
        socket.setAttachment(log);
        visits.add(log);
    }

    /** Selects the subprotocol of clients that can store a token, because browsers close a connection without it. */
    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(WebSocket socket, Draft draft,
            ClientHandshake request) throws InvalidDataException {
        ServerHandshakeBuilder answer = super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
        if (subprotocols(request).contains(PhoneConnectionLog.STORES_TOKENS)) {
            answer.put("Sec-WebSocket-Protocol", PhoneConnectionLog.STORES_TOKENS);
        }
        return answer;
    }

    private static List<String> subprotocols(ClientHandshake request) {
        return Stream.of(request.getFieldValue("Sec-WebSocket-Protocol").split(",", -1)).map(String::strip).toList();
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        visit(socket).record(new ReceivedItem.Text(System.nanoTime(), message));
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        ByteBuffer copy = ByteBuffer.allocate(message.remaining()).put(message).flip();
        visit(socket).record(new ReceivedItem.Binary(System.nanoTime(), copy));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        PhoneConnectionLog log = socket.getAttachment();
        if (log != null) {
            log.record(new ReceivedItem.Ended(System.nanoTime(), code, remote));
        }
    }

    /** Does nothing, because {@link #onClose} records the end of each broken connection. */
    @Override
    public void onError(@Nullable WebSocket socket, Exception error) {}

    @Override
    public void close() {
        try {
            stop(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PhoneConnectionLog visit(WebSocket socket) {
        return socket.getAttachment();
    }
}
