package dev.golink.phones.conformance.phone.rules;

import java.nio.ByteBuffer;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;

/** An item received from the phone, and its time of arrival. */
public sealed interface ReceivedItem {
    /** When the item arrived, in nanoseconds on the monotonic clock. */
    long at();

    /** A text message. */
    record Text(long at, String text) implements ReceivedItem {
        /** The message's event; empty if the text is no message. */
        public String event() {
            return Messages.event(message());
        }

        /** The message as a JSON object; an empty object if the text is none. */
        public JsonObject message() {
            try {
                return Messages.object(text);
            } catch (FaultException _) {
                return new JsonObject();
            }
        }
    }

    /** A binary message. */
    record Binary(long at, ByteBuffer bytes) implements ReceivedItem {}

    /**
     * The end of the connection.
     *
     * @param at      when the connection ended, in nanoseconds on the monotonic clock
     * @param code    the close code
     * @param byPhone whether the phone closed the connection
     */
    record Ended(long at, int code, boolean byPhone) implements ReceivedItem {
        /** A sentence that says how the connection ended and with which code. */
        public String words() {
            return byPhone ? "The phone closed the connection with code " + code + "."
                    : "The connection ended with code " + code + ".";
        }
    }
}
