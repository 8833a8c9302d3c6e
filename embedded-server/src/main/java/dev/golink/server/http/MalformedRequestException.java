package dev.golink.server.http;

/** Thrown when bytes are no request that the server can answer. It has no stack trace, because anyone can cause it. */
public final class MalformedRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Describes a fault of a request.
     *
     * @param status the HTTP status of the answer, 400 to 599
     * @param words  what is wrong, as text for people
     */
    MalformedRequestException(int status, String words) {
        super(words, null, false, false);
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** What is wrong, as text for people. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
