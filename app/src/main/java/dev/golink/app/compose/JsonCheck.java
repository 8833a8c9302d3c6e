package dev.golink.app.compose;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Checks whether a text is strict JSON (RFC 8259), nested no deeper than a server accepts. Stateless. */
final class JsonCheck {
    private static final int DEEPEST = 30;

    private JsonCheck() {}

    /** The place where the text stops being JSON; empty if all of it is JSON. */
    static Optional<ErrorPosition> problem(String text) {
        if (text.isBlank()) { // the reader takes a blank text for null
            return Optional.of(new ErrorPosition(1, 1));
        }
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try (reader) {
            JsonElement _ = JsonParser.parseReader(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.empty() : Optional.of(ErrorPosition.of(reader));
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException _) {
            return Optional.of(ErrorPosition.of(reader));
        }
    }

    /**
     * A place in a text.
     *
     * @param line   the line, counted from 1
     * @param column the column, counted from 1
     */
    record ErrorPosition(int line, int column) {
        /** Reads the place from the reader's text, because the reader offers it in no other way. */
        static ErrorPosition of(JsonReader reader) {
            String[] words = reader.toString().split(" ", -1);
            int line = 1;
            int column = 1;
            for (int i = 0; i + 1 < words.length; i++) {
                if (words[i].equals("line")) {
                    line = Integer.parseInt(words[i + 1]);
                } else if (words[i].equals("column")) {
                    column = Integer.parseInt(words[i + 1]);
                }
            }
            return new ErrorPosition(line, column);
        }
    }
}
