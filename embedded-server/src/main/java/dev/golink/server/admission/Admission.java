package dev.golink.server.admission;

import java.util.concurrent.CompletionStage;

/** Decides who may connect, and as whom. Called on the sockets' thread, so it must not block, and decide elsewhere. */
@FunctionalInterface
public interface Admission {
    /**
     * Decides about one request. The verdict may come on any thread and take its time, within the deadline of a handshake;
     * by then the one who asked may have gone, and nobody looks at it.
     */
    CompletionStage<Verdict> decide(ConnectionRequest request);
}
