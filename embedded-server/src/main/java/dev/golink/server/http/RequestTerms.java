package dev.golink.server.http;

/**
 * What a request may bring and take.
 *
 * @param body      the most bytes of a body. A longer one is not read: the request is answered without it, and the
 *                  connection ends.
 * @param takesLong whether the answer may take longer than a handshake may. The handler must then make sure that the
 *                  answer comes.
 */
public record RequestTerms(int body, boolean takesLong) {
    /** No body, and an answer at once. */
    public static final RequestTerms NONE = new RequestTerms(0, false);
}
