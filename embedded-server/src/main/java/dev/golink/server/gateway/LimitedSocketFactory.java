package dev.golink.server.gateway;

import java.util.List;

import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.server.DefaultWebSocketServerFactory;

/**
 * Makes sockets whose messages are limited. The library's own limit is two gigabytes, and it allocates what a frame's header
 * declares; its constructor for a bound channel takes no drafts, so they are given here.
 */
final class LimitedSocketFactory extends DefaultWebSocketServerFactory {
    private final Limits limits;
    private final Handshakes handshakes;
    private final Closer closer;

    LimitedSocketFactory(Limits limits, Handshakes handshakes, Closer closer) {
        this.limits = limits;
        this.handshakes = handshakes;
        this.closer = closer;
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter adapter, Draft draft) {
        return createWebSocket(adapter, List.of(draft));
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> drafts) {
        RequestHead head = new RequestHead(limits.handshake().bytes());
        PatientSocket socket = new PatientSocket(adapter, new BoundedDraft(limits.message()), head, handshakes, closer);
        handshakes.began(socket);
        return socket;
    }
}
