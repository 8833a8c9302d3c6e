package dev.golink.phones.simulator.wire;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line over a JDK WebSocket, which takes one message at a time: texts wait here for their turn. */
final class WebSocketLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketLine.class);
    /** A server that reads so little that so many texts wait is as good as gone. */
    private static final int MOST_WAITING = 64;
    private static final int NORMAL = 1000;

    private final WebSocket socket;
    private final Executor swarm;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean sending;

    WebSocketLine(WebSocket socket, Executor swarm) {
        this.socket = socket;
        this.swarm = swarm;
    }

    @Override
    public void say(String text) {
        waiting.add(text);
        if (waiting.size() > MOST_WAITING) {
            abort();
        } else {
            sendNext();
        }
    }

    @Override
    public boolean show(ByteBuffer frame) {
        if (sending) {
            return false;
        }
        sent(socket.sendBinary(frame, true));
        return true;
    }

    @Override
    public void goodbye() {
        var _ = socket.sendClose(NORMAL, "").whenComplete((_, problem) -> logged(problem));
    }

    @Override
    public void abort() {
        waiting.clear();
        socket.abort();
    }

    private void sendNext() {
        String text = sending ? null : waiting.poll();
        if (text != null) {
            sent(socket.sendText(text, true));
        }
    }

    private void sent(CompletableFuture<WebSocket> sent) {
        sending = true;
        var _ = sent.whenComplete((_, problem) -> {
            logged(problem);
            swarm.execute(() -> {
                sending = false;
                sendNext();
            });
        });
    }

    /** A failed send is followed by the end of the connection, which the listener hears of. */
    private static void logged(@Nullable Throwable problem) {
        if (problem != null) {
            LOG.debug("A message was not sent: {}", problem.toString());
        }
    }
}
