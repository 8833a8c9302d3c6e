package dev.golink.server.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What every text message has: it is a JSON object with a text {@code event}, or it is bad. */
sealed interface Envelope {
    /** A message. */
    record Good(String event, Fields fields) implements Envelope {}

    /** No message; why, in words, for its sender. */
    record Bad(String why) implements Envelope {}

    /** Opens a message of a client, which has its limit. */
    static Envelope of(String text) {
        return text.length() > MessageReader.LONGEST
                ? new Bad("A message has at most " + MessageReader.LONGEST + " characters.")
                : ofAnyLength(text);
    }

    /** Opens a message of a peer whose messages may be as long as its connection takes. */
    static Envelope ofAnyLength(String text) {
        try {
            JsonObject object = JsonText.parseObject(text);
            JsonElement event = object.get("event");
            if (event instanceof JsonPrimitive primitive && primitive.isString()) {
                return new Good(primitive.getAsString(), new Fields(object));
            }
            return new Bad("A message needs a field event, a text.");
        } catch (JsonText.MalformedTextException e) {
            return new Bad(String.valueOf(e.getMessage()));
        }
    }
}
