package dev.golink.phones.conformance.server.client;

import java.nio.ByteBuffer;

import dev.golink.phones.conformance.Messages;

/** What a client saw come from the server. */
public sealed interface Seen {
    /** In words, for a report. */
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

    /** The connection was closed with a code. */
    record Closed(int code, String reason) implements Seen {
        @Override
        public String words() {
            return "The server closed the connection with " + code + (reason.isEmpty() ? "." : ": " + reason);
        }
    }

    /** The connection ended without a close frame. */
    record Broken(String why) implements Seen {
        @Override
        public String words() {
            return "The connection broke without a close frame (" + why + ").";
        }
    }
}
