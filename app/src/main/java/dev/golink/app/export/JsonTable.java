package dev.golink.app.export;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.stream.JsonWriter;
import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneSnapshot;

/** Writes rows as JSON: a list of objects with raw values. Unknown values are null; times are in ISO 8601. */
final class JsonTable {
    private JsonTable() {}

    static void write(List<ExportField> fields, List<PhoneSnapshot> rows, Writer out) throws IOException {
        // An id may stand in two columns, but only once in an object.
        Map<String, ExportField> distinct = new LinkedHashMap<>();
        fields.forEach(field -> distinct.putIfAbsent(field.name(), field));
        JsonWriter json = new JsonWriter(out);
        json.setIndent(" ");
        json.beginArray();
        for (PhoneSnapshot row : rows) {
            json.beginObject();
            for (ExportField field : distinct.values()) {
                write(json.name(field.name()), field.value().apply(row));
            }
            json.endObject();
        }
        json.endArray();
        json.flush();
    }

    private static void write(JsonWriter json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.nullValue();
            case Number number -> json.value(number);
            case Boolean truth -> json.value(truth);
            case List<?> names -> {
                json.beginArray();
                for (Object name : names) {
                    json.value(String.valueOf(name));
                }
                json.endArray();
            }
            default -> json.value(value.toString());
        }
    }
}
