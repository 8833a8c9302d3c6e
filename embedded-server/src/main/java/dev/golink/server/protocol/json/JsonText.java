package dev.golink.server.protocol.json;

import java.io.IOException;
import java.io.StringReader;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Parses strict JSON (RFC 8259), nested at most 32 levels deep. A hostile text therefore causes an error message and
 * never a stack overflow.
 */
public final class JsonText {
    private static final int DEEPEST = 32;

    private JsonText() {}

    /**
     * Parses a JSON object.
     *
     * @throws MalformedTextException with a text for the sender that describes what is wrong
     */
    public static JsonObject parseObject(String text) throws MalformedTextException {
        try (JsonReader reader = strict(text)) {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedTextException("More text follows after the end of the message.");
            }
            if (element instanceof JsonObject object) {
                return object;
            }
            throw new MalformedTextException("A message must be a JSON object.");
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new MalformedTextException("This message is not JSON, or is nested too deep.", e);
        }
    }

    /**
     * Parses JSON of any kind.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static JsonElement parseValue(String text) {
        try (JsonReader reader = strict(text)) {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalArgumentException("More text follows after the end of the JSON value.");
            }
            return element;
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new IllegalArgumentException("This text is not JSON, or is nested too deep.", e);
        }
    }

    private static JsonReader strict(String text) {
        JsonReader reader = new JsonReader(new StringReader(HalfCharacters.putAside(text)));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        return reader;
    }

    /** The text is not a JSON object. */
    public static final class MalformedTextException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedTextException(String message) {
            super(message);
        }

        MalformedTextException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
