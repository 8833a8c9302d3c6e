package dev.golink.server.protocol.history;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.json.CheckedFields;

/** Converts queries of the history to and from fields of a larger object. Stateless. */
public final class HistoryQueryJson {
    private static final int USUAL_LIMIT = 100;
    private static final String PHONE = "phone";
    private static final String OPERATOR = "operator";
    private static final String KINDS = "kinds";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String BEFORE = "before";
    private static final String LIMIT = "limit";
    private static final String STEP = "step_ms";

    private HistoryQueryJson() {}

    /** Adds a query to an object. */
    public static void write(JsonObject object, HistoryQuery query) {
        if (query.phone() != null) {
            object.addProperty(PHONE, query.phone().value());
        }
        if (query.operator() != null) {
            object.addProperty(OPERATOR, query.operator().value());
        }
        if (!query.kinds().isEmpty()) {
            JsonArray kinds = new JsonArray();
            query.kinds().stream().sorted().forEach(kind -> kinds.add(kind.word()));
            object.add(KINDS, kinds);
        }
        write(object, FROM, query.from());
        write(object, UNTIL, query.until());
        if (query.before() != HistoryQuery.NEWEST) {
            object.addProperty(BEFORE, query.before());
        }
        object.addProperty(LIMIT, query.limit());
    }

    /** Adds a query for numbers to an object. */
    public static void write(JsonObject object, CountsQuery query) {
        write(object, FROM, query.from());
        write(object, UNTIL, query.until());
        object.addProperty(STEP, query.step().toMillis());
    }

    private static void write(JsonObject object, String name, @Nullable Instant time) {
        if (time != null) {
            object.addProperty(name, time.toEpochMilli());
        }
    }

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static HistoryQuery query(CheckedFields fields) {
        String phone = fields.text(PHONE);
        String operator = fields.text(OPERATOR);
        Set<HistoryKind> kinds = EnumSet.noneOf(HistoryKind.class);
        fields.texts(KINDS).forEach(word -> kinds.add(kind(word)));
        Long before = fields.count(BEFORE);
        Integer limit = fields.whole(LIMIT);
        return new HistoryQuery(phone == null ? null : new PhoneId(phone),
                operator == null ? null : new OperatorId(operator), kinds, time(fields, FROM), time(fields, UNTIL),
                before == null ? HistoryQuery.NEWEST : before, limit == null ? USUAL_LIMIT : limit);
    }

    /**
     * Reads a query for numbers.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static CountsQuery counts(CheckedFields fields) {
        Instant from = time(fields, FROM);
        Instant until = time(fields, UNTIL);
        Long step = fields.count(STEP);
        if (from == null || until == null || step == null) {
            throw new IllegalArgumentException("history_counts needs from, until and step_ms.");
        }
        return new CountsQuery(from, until, Duration.ofMillis(step));
    }

    private static HistoryKind kind(String word) {
        return HistoryKind.of(word)
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of entries " + word + "."));
    }

    private static @Nullable Instant time(CheckedFields fields, String name) {
        Long millis = fields.count(name);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
