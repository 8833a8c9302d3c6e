package dev.golink.server.protocol.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceLine.Direction;
import dev.golink.server.fleet.trace.TraceLine.Kind;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.phone.RefusalJson;

/** Converts the lines of traces and their ends to and from JSON. Stateless. */
public final class TraceJson {
    private static final String LINES = "lines";
    private static final String WHY = "why";

    private TraceJson() {}

    /** A line as an object. */
    public static JsonObject line(TraceLine line) {
        JsonObject object = new JsonObject();
        object.addProperty("at", line.at().toEpochMilli());
        object.addProperty("direction", word(line.direction()));
        object.addProperty("kind", word(line.kind()));
        object.addProperty("text", line.text());
        object.addProperty("bytes", line.bytes());
        return object;
    }

    /** Adds lines to an object. */
    public static void write(JsonObject object, List<TraceLine> lines) {
        JsonArray array = new JsonArray(lines.size());
        lines.forEach(line -> array.add(line(line)));
        object.add(LINES, array);
    }

    /**
     * Splits lines into parts, each of which fits into one message.
     *
     * @param most the most characters of a part
     */
    public static List<List<TraceLine>> parts(List<TraceLine> lines, int most) {
        List<List<TraceLine>> parts = new ArrayList<>();
        List<TraceLine> part = new ArrayList<>();
        int room = most;
        for (TraceLine line : lines) {
            int length = line(line).toString().length() + 1;
            if (length > room && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
                room = most;
            }
            part.add(line);
            room -= length;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** Reads lines, without those that this version does not understand. */
    public static List<TraceLine> lines(Fields fields) {
        return fields.objects(LINES).stream().flatMap(line -> line(line).stream()).toList();
    }

    private static Optional<TraceLine> line(Fields fields) {
        Instant at = fields.instant("at");
        Direction direction = fields.word("direction", Direction.class);
        Kind kind = fields.word("kind", Kind.class);
        String text = fields.wholeText("text");
        return at == null || direction == null || kind == null
                ? Optional.empty()
                : Optional
                        .of(new TraceLine(at, direction, kind, text == null ? "" : text, (int) fields.whole("bytes")));
    }

    /** The word for an end, such as {@code time_over}. */
    public static String word(TraceEnd end) {
        return switch (end) {
            case TraceEnd.TimeOver() -> "time_over";
            case TraceEnd.SizeReached() -> "size_reached";
            case TraceEnd.RightLost() -> "right_lost";
            case TraceEnd.Refused _ -> "refused";
            case TraceEnd.Unreachable() -> "unreachable";
        };
    }

    /** Adds an end to an object. */
    public static void write(JsonObject object, TraceEnd end) {
        object.addProperty(WHY, word(end));
        if (end instanceof TraceEnd.Refused(var refusal)) {
            RefusalJson.write(object, refusal);
        }
    }

    /** Reads an end; null if it can't be read. */
    public static @Nullable TraceEnd end(Fields fields) {
        return switch (fields.text(WHY)) {
            case "time_over" -> new TraceEnd.TimeOver();
            case "size_reached" -> new TraceEnd.SizeReached();
            case "right_lost" -> new TraceEnd.RightLost();
            case "refused" -> new TraceEnd.Refused(RefusalJson.read(fields));
            case null, default -> null;
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
