package dev.golink.phones.simulator.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens real WebSockets by the JDK's client and carries what they say to the swarm's thread. */
public final class WebSocketDialer implements Dialer {
    /** The close code of a connection that ended without a goodbye. */
    public static final int BROKEN = 1006;

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketDialer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Executor swarm;

    /**
     * Makes a dialer.
     *
     * @param client whose threads the sockets use
     * @param swarm  runs tasks on the swarm's thread, in order
     */
    public WebSocketDialer(HttpClient client, Executor swarm) {
        this.client = client;
        this.swarm = swarm;
    }

    @Override
    public void dial(URI uri, LineListener listener) {
        var _ = client.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(uri, new Ear(listener))
                .whenComplete((_, problem) -> {
                    if (problem != null) {
                        LOG.debug("Can't connect to {}: {}", uri, problem.toString());
                        swarm.execute(() -> listener.closed(BROKEN));
                    }
                });
    }

    /** Called on the client's threads, one call after the other. */
    private final class Ear implements WebSocket.Listener {
        private final LineListener listener;
        private final StringBuilder text = new StringBuilder();

        Ear(LineListener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(WebSocket socket) {
            swarm.execute(() -> listener.opened(new WebSocketLine(socket, swarm)));
            socket.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                swarm.execute(() -> listener.heard(whole));
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            swarm.execute(() -> listener.closed(code));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable problem) {
            LOG.debug("A connection broke: {}", problem.toString());
            swarm.execute(() -> listener.closed(BROKEN));
        }
    }
}
