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
    private final Closer closer;

    LimitedSocketFactory(Limits limits, Closer closer) {
        this.limits = limits;
        this.closer = closer;
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter adapter, Draft draft) {
        return createWebSocket(adapter, List.of(draft));
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> drafts) {
        return new PatientSocket(adapter, new BoundedDraft(limits.message()), closer);
    }
}
