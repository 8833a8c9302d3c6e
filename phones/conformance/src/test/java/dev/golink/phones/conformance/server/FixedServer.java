package dev.golink.phones.conformance.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import com.google.gson.JsonObject;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;

/** A small server that knows only the fixed part of the protocol, and makes one given mistake. */
class FixedServer extends WebSocketServer implements AutoCloseable {
    private static final String NOT_UNDERSTOOD = "{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}";

    private final Mistake mistake;
    private final Map<String, WebSocket> peers = new ConcurrentHashMap<>();
    private final CountDownLatch started = new CountDownLatch(1);

    FixedServer(Mistake mistake) throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.mistake = mistake;
        setDaemon(true);
        start();
        started.await();
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + getPort());
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(WebSocket socket,
            org.java_websocket.drafts.Draft draft, ClientHandshake request) throws InvalidDataException {
        String path = request.getResourceDescriptor();
        if (!path.matches("/goLink/(manager|phone" + (mistake == Mistake.NO_OLDER_PATH ? "" : "|dhzs") + ")/.*")) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION);
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String[] path = handshake.getResourceDescriptor().replaceAll("\\?.*", "").split("/", -1);
        String id = id(URLDecoder.decode(mistake == Mistake.PLUS_IS_BLANK ? path[3].replace("%2B", "+")
                : path[3].replace("+", "%2B"), StandardCharsets.UTF_8));
        if (!id.matches("[" + letters() + "._@:+-]{1,64}") && mistake != Mistake.TAKES_ANY_ID
                && mistake != Mistake.PLUS_IS_BLANK) {
            socket.close(1008, "bad id");
            return;
        }
        String name = (path[2].equals("manager") ? "o " : "p ") + id;
        socket.setAttachment(name);
        WebSocket before = peers.put(name, socket);
        if (before != null && mistake != Mistake.LETS_BOTH_STAY) {
            before.close(mistake == Mistake.REPLACES_WITH_1000 ? 1000 : 4409);
        }
        socket.send(mistake == Mistake.GREETS_WRONG ? "{\"event\":\"heart\"}" : "{\"event\":\"open\",\"msg\":\"ok\"}");
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        if (text.equals("ping")) {
            socket.send(mistake == Mistake.PONGS_IN_JSON ? "{\"event\":\"pong\"}" : "pong");
            return;
        }
        try {
            JsonObject message = Messages.object(text);
            FaultException.require(!Messages.event(message).isEmpty(), "no event");
            act(socket, message);
        } catch (FaultException _) {
            if (mistake == Mistake.CLOSES_ON_NONSENSE) {
                socket.close(1003);
            } else {
                socket.send(complaint(text));
            }
        }
    }

    /** Greets a client that is one of this server's from now on. */
    void admit(WebSocket socket, String name, String open) {
        socket.setAttachment(name);
        peers.put(name, socket);
        socket.send(open);
    }

    /** Whether a client with that name is connected. */
    boolean isConnected(String name) {
        WebSocket peer = peers.get(name);
        return peer != null && peer.isOpen();
    }

    /** The id under which the server knows a client. */
    String id(String decoded) {
        return decoded;
    }

    /** The letters and digits that ids may contain, as the inside of a character class of a regular expression. */
    String letters() {
        return "\\p{L}\\p{N}";
    }

    /** The answer to a text that is no message. */
    String complaint(String text) {
        return "{\"event\":\"error\",\"msg\":\"this is no message\"}";
    }

    /** Handles a message with an event. */
    void act(WebSocket socket, JsonObject message) {
        String event = Messages.event(message);
        switch (event) {
            case "heart" -> {
                if (mistake != Mistake.HEARTLESS) {
                    socket.send("{\"event\":\"heart\"}");
                }
            }
            case "open_screen", "stop_screen" -> forward(socket, event, id(Messages.text(message, "to_user")));
            default -> socket.send(mistake == Mistake.UNKNOWN_IN_ITS_OWN_WORDS
                    ? NOT_UNDERSTOOD.replace("event无法处理", "unknown event")
                    : NOT_UNDERSTOOD);
        }
    }

    /**
     * Sends a text to a client if it is connected.
     *
     * @param name "o " (operator) or "p " (phone), followed by the client's id
     */
    void tell(String name, String text) {
        WebSocket peer = peers.get(name);
        if (peer != null && peer.isOpen()) {
            peer.send(text);
        }
    }

    /** Sends a frame to a client if it is connected, with the number 1 of the channel before it. */
    void tell(String name, ByteBuffer frame) {
        WebSocket peer = peers.get(name);
        if (peer != null && peer.isOpen()) {
            peer.send(ByteBuffer.allocate(Integer.BYTES + frame.remaining()).putInt(1).put(frame.duplicate()).flip());
        }
    }

    private void forward(WebSocket from, String event, String to) {
        String operator = from.<String>getAttachment().substring(2);
        String command = mistake == Mistake.FORGETS_FROM_USER ? "{\"event\":\"" + event + "\"}"
                : "{\"event\":\"" + event + "\",\"fromUser\":\"" + operator + "\"}";
        peers.forEach((name, peer) -> {
            boolean meant = mistake == Mistake.TELLS_EVERYBODY ? name.startsWith("p ") : name.equals("p " + to);
            if (meant && peer.isOpen()) {
                peer.send(command);
            }
        });
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        if (mistake != Mistake.TAKES_ANY_FRAME) {
            socket.close(1008, "nobody asked");
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        if (mistake == Mistake.LATE_CLOSE_REMOVES) {
            peers.remove(String.valueOf(socket.<String>getAttachment()));
        }
    }

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

    /** A mistake of the server and the name of the check that must find it. */
    enum Mistake {
        NONE(""), GREETS_WRONG("open-phone"), NO_OLDER_PATH("open-older-path"), HEARTLESS("heart-phone"), PONGS_IN_JSON(
                "ping-operator"),
        UNKNOWN_IN_ITS_OWN_WORDS("unknown-event-phone"), FORGETS_FROM_USER(
                "stop-screen"),
        TELLS_EVERYBODY("command-one-phone"), LETS_BOTH_STAY(
                "replaced-phone"),
        REPLACES_WITH_1000("replaced-operator"), LATE_CLOSE_REMOVES(
                "replaced-reachable"),
        TAKES_ANY_ID("id-blank"), PLUS_IS_BLANK(
                "id-signs"),
        CLOSES_ON_NONSENSE(
                "not-json"),
        TAKES_ANY_FRAME("frame-unasked");

        private final String check;

        Mistake(String check) {
            this.check = check;
        }

        String check() {
            return check;
        }
    }
}
