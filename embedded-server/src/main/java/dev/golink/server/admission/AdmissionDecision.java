package dev.golink.server.admission;

import dev.golink.server.protocol.close.CloseCode;

/** The decision about a request for a connection. */
public sealed interface AdmissionDecision {
    /**
     * The connection begins.
     *
     * @param peer the peer that connects
     */
    record Admitted(Peer peer) implements AdmissionDecision {}

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
