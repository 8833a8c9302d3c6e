package dev.golink.phones.conformance;

import java.io.IOException;
import java.io.StringReader;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Reads text messages as strictly as the protocol demands. Stateless; any thread may call its methods. */
public final class Messages {
    private static final int LONGEST_QUOTE = 160;

    private Messages() {}

    /**
     * Parses a text message as one JSON object.
     *
     * @throws FaultException if the text is not exactly one JSON object
     */
    public static JsonObject object(String text) throws FaultException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (element instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
                return object;
            }
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new FaultException("This text is not JSON: " + quote(text) + " (" + e.getMessage() + ")");
        }
        throw new FaultException("This text is not one JSON object: " + quote(text));
    }

    /** The message's event; empty if the message has no event or the event is not a string. */
    public static String event(JsonObject message) {
        return text(message, "event");
    }

    /** The text of a string field; empty if the field is missing or is not a string. */
    public static String text(JsonObject message, String field) {
        return message.get(field) instanceof JsonPrimitive primitive && primitive.isString()
                ? primitive.getAsString()
                : "";
    }

    /** A text as reports show it, cut after 160 characters. */
    public static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
