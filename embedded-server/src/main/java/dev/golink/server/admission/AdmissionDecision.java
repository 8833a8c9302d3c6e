package dev.golink.server.admission;

import java.util.Optional;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.protocol.close.CloseCode;

/** The decision about a request for a connection. */
public sealed interface AdmissionDecision {
    /**
     * The connection begins.
     *
     * @param peer  the peer that connects
     * @param token a new token, which the peer gets now and never again; empty if it gets none
     */
    record Admitted(Peer peer, Optional<TokenSecret> token) implements AdmissionDecision {}

    /**
     * The connection begins, and the client waits until an operator lets it in.
     *
     * @param who         who the client says it is
     * @param keepsTokens whether it can store a token
     */
    record Waits(ClaimedId who, boolean keepsTokens) implements AdmissionDecision {}

    /**
     * The request is refused with an HTTP status, without a WebSocket.
     *
     * @param status the HTTP status, 400 to 599
     * @param reason what is wrong and what to do, as text for people
     */
    record Refused(int status, String reason) implements AdmissionDecision {}

    /**
     * The handshake succeeds and the WebSocket is closed at once. A page learns the code and the reason of a close from
     * its browser, but nothing about a refused request.
     *
     * @param code   the close code
     * @param reason at most 123 bytes of UTF-8
     */
    record Closed(CloseCode code, String reason) implements AdmissionDecision {}
}
