package dev.golink.phones.conformance.server.client;

import java.nio.ByteBuffer;

import dev.golink.phones.conformance.Messages;

/** An item that a test client received from the server. */
public sealed interface ReceivedMessages {
    /** A sentence that describes the item in a report. */
    String texts();

    /** A text message. */
    record Text(String text) implements ReceivedMessages {
        @Override
        public String texts() {
            return "The server said " + Messages.quote(text);
        }
    }

    /** A binary message. */
    record Binary(ByteBuffer bytes) implements ReceivedMessages {
        @Override
        public String texts() {
            return "The server sent a binary message of " + bytes.remaining() + " bytes.";
        }
    }

    /** A WebSocket pong. */
    record Pong(ByteBuffer bytes) implements ReceivedMessages {
        @Override
        public String texts() {
            return "The server sent a WebSocket pong of " + bytes.remaining() + " bytes.";
        }
    }

    /** A close frame with a code. */
    record Closed(int code, String reason) implements ReceivedMessages {
        @Override
        public String texts() {
            return "The server closed the connection with code " + code + (reason.isEmpty() ? "." : ": " + reason);
        }
    }

    /** The end of a connection without a close frame. */
    record Broken(String why) implements ReceivedMessages {
        @Override
        public String texts() {
            return "The connection ended without a close frame (" + why + ").";
        }
    }
}
