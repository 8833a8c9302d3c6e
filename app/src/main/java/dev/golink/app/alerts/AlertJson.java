package dev.golink.app.alerts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.phone.Departure;

/**
 * Writes alerts as JSON, as docs/operations.md describes.
 *
 * @param server   the address of the server that the phones are on
 * @param operator the operator who is alerted
 */
public record AlertJson(String server, String operator) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final double TENTH = 10;

    /** The JSON of an alert about these phones. */
    public String of(AlertKind kind, int limit, List<RaisedAlert> alarms, Instant at) {
        JsonObject object = begin(kind.event(), at);
        object.addProperty("limit", limit);
        object.addProperty("unit", kind.unit());
        JsonArray phones = new JsonArray();
        alarms.forEach(alert -> phones.add(phone(alert)));
        object.add("phones", phones);
        return GSON.toJson(object);
    }

    /** The JSON of a test alert, which names no phone. */
    public String test(Instant at) {
        JsonObject object = begin("test", at);
        object.add("phones", new JsonArray());
        return GSON.toJson(object);
    }

    private JsonObject begin(String event, Instant at) {
        JsonObject object = new JsonObject();
        object.addProperty("event", event);
        object.addProperty("at", at.truncatedTo(ChronoUnit.MILLIS).toString());
        object.addProperty("server", server);
        object.addProperty("operator", operator);
        return object;
    }

    private static JsonObject phone(RaisedAlert alert) {
        JsonObject object = new JsonObject();
        object.addProperty("id", alert.phone().id().value());
        object.addProperty("nickname", alert.phone().profile().nickname());
        JsonArray groups = new JsonArray();
        alert.phone().profile().groups().forEach(groups::add);
        object.add("groups", groups);
        object.addProperty("presence", alert.phone().presence().name().toLowerCase(Locale.ROOT));
        Departure departure = alert.phone().link().departure();
        if (departure != null) {
            object.addProperty("departure", departure.reason().name().toLowerCase(Locale.ROOT));
            if (!departure.words().isEmpty()) {
                object.addProperty("departure_msg", departure.words());
            }
        }
        object.addProperty("value", Math.round(alert.measured() * TENTH) / TENTH);
        return object;
    }
}
