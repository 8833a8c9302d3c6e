package dev.golink.server.protocol.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The common form of all text messages: a JSON object with a text {@code event}, or a malformed message. */
public sealed interface Envelope {
    /** The longest text message of a client, in characters. */
    int LONGEST = 64 * 1024;

    /** A well-formed message. */
    record Good(String event, Fields fields) implements Envelope {}

    /**
     * A malformed message.
     *
     * @param why   what is wrong, as text for the sender
     * @param quote the message as {@link QuotedText} shows it
     */
    record Bad(String why, String quote) implements Envelope {
        /** Adds a quote of the message to the reason, so that the sender can find the mistake. */
        public static Bad of(String why, String text) {
            String quote = QuotedText.of(text);
            return new Bad(why + " Received: " + quote, quote);
        }
    }

    /** Opens the message of a client, whose length is limited. */
    static Envelope of(String text) {
        return text.length() > LONGEST
                ? Bad.of("A message has at most " + LONGEST + " characters.", text)
                : ofAnyLength(text);
    }

    /** Opens the message of a peer whose messages are limited only by its connection. */
    static Envelope ofAnyLength(String text) {
        try {
            JsonObject object = JsonText.parseObject(text);
            JsonElement event = object.get("event");
            if (event instanceof JsonPrimitive primitive && primitive.isString()) {
                return new Good(primitive.getAsString(), new Fields(object));
            }
            return Bad.of("A message needs a field event with a text.", text);
        } catch (JsonText.MalformedTextException e) {
            return Bad.of(String.valueOf(e.getMessage()), text);
        }
    }
}
