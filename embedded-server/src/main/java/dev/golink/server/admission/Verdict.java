package dev.golink.server.admission;

import dev.golink.server.protocol.close.CloseCode;

/** What becomes of one who asks for a connection. */
public sealed interface Verdict {
    /**
     * The connection begins.
     *
     * @param peer who it is
     */
    record Admitted(Peer peer) implements Verdict {}

    /**
     * The request is refused in HTTP, so that there is no WebSocket at all.
     *
     * @param status of HTTP, 400 to 599
     * @param reason what is wrong and what to do, for whoever reads it
     */
    record Refused(int status, String reason) implements Verdict {}

    /**
     * The request is granted and the WebSocket closed at once: browsers tell a page the code and reason of a close, and of a
     * request that was refused nothing.
     *
     * @param code   of the close
     * @param reason at most 123 bytes of UTF-8
     */
    record Closed(CloseCode code, String reason) implements Verdict {}
}
