package dev.golink.server.protocol.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What every text message has: it is a JSON object with a text {@code event}, or it is bad. */
public sealed interface Envelope {
    /** The longest text message of a client, in characters. */
    int LONGEST = 64 * 1024;

    /** A message. */
    record Good(String event, Fields fields) implements Envelope {}

    /**
     * No message.
     *
     * @param why   in words, for its sender
     * @param quote what came, as {@link QuotedText} shows it
     */
    record Bad(String why, String quote) implements Envelope {
        /** Says with the reason what came, so that its sender finds it. */
        public static Bad of(String why, String text) {
            String quote = QuotedText.of(text);
            return new Bad(why + " It came: " + quote, quote);
        }
    }

    /** Opens a message of a client, which has its limit. */
    static Envelope of(String text) {
        return text.length() > LONGEST
                ? Bad.of("A message has at most " + LONGEST + " characters.", text)
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
            return Bad.of("A message needs a field event, a text.", text);
        } catch (JsonText.MalformedTextException e) {
            return Bad.of(String.valueOf(e.getMessage()), text);
        }
    }
}
