package dev.golink.server.admission;

import java.util.concurrent.CompletionStage;

/**
 * Decides who may connect, and as which peer. It is called on the sockets' thread, so it must not block there. See
 * decision 0044.
 */
@FunctionalInterface
public interface Admission {
    /**
     * Decides about one request. The decision may come on any thread, until the deadline of the handshake. If the peer
     * has disconnected by then, the decision is ignored.
     */
    CompletionStage<AdmissionDecision> decide(ConnectionRequest request);
}
