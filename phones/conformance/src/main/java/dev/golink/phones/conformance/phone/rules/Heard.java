package dev.golink.phones.conformance.phone.rules;

import java.nio.ByteBuffer;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;

/** What came from the phone, and when on the monotonic clock in nanoseconds. */
public sealed interface Heard {
    /** When it came. */
    long at();

    /** A text message. */
    record Text(long at, String text) implements Heard {
        /** Its event; empty if it is no message. */
        public String event() {
            return Messages.event(message());
        }

        /** The message; an empty object if it is none. */
        public JsonObject message() {
            try {
                return Messages.object(text);
            } catch (FaultException _) {
                return new JsonObject();
            }
        }
    }

    /** A binary message. */
    record Binary(long at, ByteBuffer bytes) implements Heard {}

    /** The connection ended; by a close frame of the phone, or any other way. */
    record Ended(long at, int code, boolean byPhone) implements Heard {
        /** Who ended the connection, and with which code, in a sentence. */
        public String words() {
            return byPhone ? "The phone closed the connection with " + code + "."
                    : "The connection ended with " + code + ".";
        }
    }
}
