package dev.golink.phones.conformance.server.client;

import java.nio.ByteBuffer;

import dev.golink.phones.conformance.Messages;

/** An item that a test client received from the server. */
public sealed interface Seen {
    /** A sentence that describes the item in a report. */
    String words();

    /** A text message. */
    record Text(String text) implements Seen {
        @Override
        public String words() {
            return "The server said " + Messages.quote(text);
        }
    }

    /** A binary message. */
    record Binary(ByteBuffer bytes) implements Seen {
        @Override
        public String words() {
            return "The server sent a binary message of " + bytes.remaining() + " bytes.";
        }
    }

    /** A WebSocket pong. */
    record Pong(ByteBuffer bytes) implements Seen {
        @Override
        public String words() {
            return "The server sent a WebSocket pong of " + bytes.remaining() + " bytes.";
        }
    }

    /** A close frame with a code. */
    record Closed(int code, String reason) implements Seen {
        @Override
        public String words() {
            return "The server closed the connection with " + code + (reason.isEmpty() ? "." : ": " + reason);
        }
    }

    /** The end of a connection without a close frame. */
    record Broken(String why) implements Seen {
        @Override
        public String words() {
            return "The connection broke without a close frame (" + why + ").";
        }
    }
}
