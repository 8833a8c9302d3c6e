package dev.golink.server.access.json;

import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.token.Token;

/** The text of the file: JSON with one line for each entry, in an order that depends on nothing else. */
public final class AccessText {
    /**
     * The latest format that this version reads and writes. Format 2 is 1 with tokens of bridges, and is written only if
     * there is one: a version that does not know them would leave them out, and give away the ids of the bridge.
     */
    public static final int VERSION = 2;

    private static final int WITHOUT_BRIDGES = 1;

    static final String VERSION_FIELD = "version";
    static final String SETTINGS = "settings";
    static final String ACCOUNTS = "accounts";
    static final String TOKENS = "tokens";
    static final String LET_IN = "let_in";
    static final String TURNED_AWAY = "turned_away";
    static final String FLEET_CODES = "fleet_codes";

    private AccessText() {}

    /** Writes the text. */
    public static String write(AccessContent content) {
        AccessState state = content.state();
        StringBuilder text = new StringBuilder("{\n\"version\": ").append(version(state)).append(",\n\"settings\": ")
                .append(SettingsJson.write(state.settings()));
        add(text, ACCOUNTS, sorted(state.accounts()).map(AccountJson::write));
        add(text, TOKENS, state.tokens().all().stream().sorted(Comparator.comparing(Token::id))
                .map(token -> TokenJson.write(token, content.lastUsed().get(token.id()))));
        add(text, LET_IN, state.letIn().values().stream()
                .sorted(Comparator.comparing(identity -> identity.who().toString())).map(KnockJson::write));
        add(text, TURNED_AWAY, state.turnedAway().until().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .map(entry -> KnockJson.write(entry.getKey(), entry.getValue())));
        add(text, FLEET_CODES, sorted(state.fleetCodes()).map(FleetCodeJson::write));
        return text.append("\n}\n").toString();
    }

    private static int version(AccessState state) {
        return state.tokens().all().stream().anyMatch(token -> token.kind().isOfBridge()) ? VERSION : WITHOUT_BRIDGES;
    }

    private static <K extends Comparable<K>, V> Stream<V> sorted(Map<K, V> map) {
        return map.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    private static void add(StringBuilder text, String name, Stream<JsonObject> entries) {
        text.append(",\n").append(new JsonPrimitive(name)).append(": [");
        List<String> lines = entries.map(JsonObject::toString).toList();
        text.append(lines.isEmpty() ? "]" : "\n" + String.join(",\n", lines) + "\n]");
    }

    /** A list of texts as JSON. */
    static JsonArray list(List<String> texts) {
        JsonArray array = new JsonArray(texts.size());
        texts.forEach(array::add);
        return array;
    }

    /**
     * Reads a text.
     *
     * @throws NewerVersionException if a later version wrote it
     * @throws IllegalArgumentException if it is no such text at all; the message says why
     */
    public static AccessReading read(String text) throws NewerVersionException {
        JsonObject file = parse(text);
        if (!(file.get(VERSION_FIELD) instanceof JsonPrimitive version) || !version.isNumber()
                || !version.getAsString().matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("It does not say its version.");
        }
        if (version.getAsInt() > VERSION) {
            throw new NewerVersionException(version.getAsInt());
        }
        return AccessReading.of(file);
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT && element instanceof JsonObject object) {
                return object;
            }
            throw new IllegalArgumentException("It is not one JSON object.");
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new IllegalArgumentException("It is not JSON.", e);
        }
    }

    /** A later version of the server wrote the file. */
    public static final class NewerVersionException extends Exception {
        private static final long serialVersionUID = 1;

        private final int version;

        NewerVersionException(int version) {
            super("The file has the version " + version + ".");
            this.version = version;
        }

        /** The format of the file. */
        public int version() {
            return version;
        }
    }
}
