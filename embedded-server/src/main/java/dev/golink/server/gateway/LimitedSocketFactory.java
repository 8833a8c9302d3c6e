package dev.golink.server.gateway;

import java.util.List;

import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.server.DefaultWebSocketServerFactory;

import dev.golink.server.protocol.FrameCodec;

/**
 * Makes sockets whose frames are limited. The library's own limit is two gigabytes, and it allocates what a frame's header
 * declares; its constructor for a bound channel takes no drafts, so they are given here.
 */
final class LimitedSocketFactory extends DefaultWebSocketServerFactory {
    private static final int LARGEST_MESSAGE = FrameCodec.HEADER + FrameCodec.LONGEST_PAYLOAD;

    private final Closer closer;

    LimitedSocketFactory(Closer closer) {
        this.closer = closer;
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter adapter, Draft draft) {
        return createWebSocket(adapter, List.of(draft));
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> drafts) {
        return new PatientSocket(adapter, new Draft_6455(List.of(), LARGEST_MESSAGE), closer);
    }
}
