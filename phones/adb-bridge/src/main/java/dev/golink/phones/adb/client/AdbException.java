package dev.golink.phones.adb.client;

import java.io.IOException;

/** The adb server, or a device through it, refused a request or broke the connection. The message says what happened. */
public final class AdbException extends IOException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** Creates an exception. */
    public AdbException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** What went wrong. */
    public enum Kind {
        /** Nothing listens at the server's address. */
        NO_SERVER,
        /** The server has a version that this client can't use. */
        WRONG_VERSION,
        /** The server answered {@code FAIL}; the message is the server's own text. */
        REFUSED,
        /** What listens there does not speak as an adb server. */
        NO_ADB,
        /** The connection ended in the middle. */
        BROKEN
    }
}
