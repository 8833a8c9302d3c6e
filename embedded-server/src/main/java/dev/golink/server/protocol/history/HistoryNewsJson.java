package dev.golink.server.protocol.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.json.Fields;

/** Converts answers about the history, and its state, to and from fields of a larger object. Stateless. */
public final class HistoryNewsJson {
    private static final String ENTRIES = "entries";
    private static final String NEXT = "next";
    private static final String POINTS = "points";
    private static final String STATE = "state";
    /** Room for the fields of a message beside its entries. */
    private static final int OTHER_FIELDS = 1_024;

    private HistoryNewsJson() {}

    /**
     * As many entries of a page as fit into one message, at least one if there is one. What is left out is more of the
     * page.
     */
    public static HistoryAnswer.Page fitting(HistoryAnswer.Page page) {
        int room = Envelope.LONGEST - OTHER_FIELDS;
        List<HistoryEntry> fitting = new ArrayList<>();
        for (HistoryEntry entry : page.entries()) {
            room -= HistoryJson.write(entry).toString().length() + 1;
            if (room < 0 && !fitting.isEmpty()) {
                return new HistoryAnswer.Page(fitting, true);
            }
            fitting.add(entry);
        }
        return page;
    }

    /**
     * Adds entries to an object.
     *
     * @param next where to go on; 0 if there are no more entries
     */
    public static void write(JsonObject object, List<HistoryEntry> page, long next) {
        JsonArray entries = new JsonArray(page.size());
        page.forEach(entry -> entries.add(HistoryJson.write(entry)));
        object.add(ENTRIES, entries);
        if (next > 0) {
            object.addProperty(NEXT, next);
        }
    }

    /** Reads entries, without those that this version does not understand. */
    public static List<HistoryEntry> entries(Fields fields) {
        return fields.objects(ENTRIES).stream().map(HistoryJson::read).filter(Objects::nonNull).toList();
    }

    /** Reads where to go on after entries; 0 if there are no more. */
    public static long next(Fields fields) {
        return fields.whole(NEXT);
    }

    /** Adds numbers of connected phones to an object. A point is a short list: its time, the least and the most. */
    public static void write(JsonObject object, CountsAnswer.Counts counts) {
        JsonArray points = new JsonArray(counts.points().size());
        counts.points().forEach(point -> {
            JsonArray numbers = new JsonArray(3);
            numbers.add(point.at().toEpochMilli());
            numbers.add(point.least());
            numbers.add(point.most());
            points.add(numbers);
        });
        object.add(POINTS, points);
    }

    /** Reads numbers of connected phones, without points that are no points. */
    public static CountsAnswer.Counts counts(Fields fields) {
        return new CountsAnswer.Counts(fields.rows(POINTS, 3).stream()
                .map(row -> new CountsAnswer.Point(Instant.ofEpochMilli(row.get(0)), number(row.get(1)),
                        number(row.get(2))))
                .toList());
    }

    private static int number(long told) {
        return (int) Math.min(told, Integer.MAX_VALUE);
    }

    /** Adds a state to an object. */
    public static void write(JsonObject object, HistoryState state) {
        switch (state) {
            case HistoryState.Storing() -> object.addProperty(STATE, "storing");
            case HistoryState.Failing(var cause, Instant since, String words) -> {
                object.addProperty(STATE, "failing");
                object.addProperty("cause", cause.name().toLowerCase(Locale.ROOT));
                object.addProperty("since", since.toEpochMilli());
                object.addProperty("msg", words);
            }
        }
    }

    /** Reads a state; null if it can't be read. */
    public static @Nullable HistoryState state(Fields fields) {
        String words = fields.wholeText("msg");
        Instant since = fields.instant("since");
        HistoryState.Cause cause = fields.word("cause", HistoryState.Cause.class);
        return switch (fields.text(STATE)) {
            case "storing" -> new HistoryState.Storing();
            case "failing" -> since == null ? null
                    : new HistoryState.Failing(cause == null ? HistoryState.Cause.OTHER : cause, since,
                            words == null ? "" : words);
            case null, default -> null;
        };
    }
}
