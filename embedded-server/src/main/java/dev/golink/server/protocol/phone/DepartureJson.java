package dev.golink.server.protocol.phone;

import java.time.Instant;
import java.util.Locale;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.protocol.json.Fields;

/** Converts the end of a phone's connection to and from fields of a larger object. Stateless. */
public final class DepartureJson {
    private DepartureJson() {}

    /**
     * Adds a departure to an object.
     *
     * @param which     the prefix of the fields' names
     * @param departure the departure; null adds nothing
     */
    public static void write(JsonObject object, String which, @Nullable Departure departure) {
        if (departure != null) {
            object.addProperty(which + "departure", word(departure.reason()));
            object.addProperty(which + "departed_at", departure.at().toEpochMilli());
            if (departure.code() != Departure.Code.OTHER) {
                object.addProperty(which + "departure_code", word(departure.code()));
            }
            text(object, which + "departure_msg", departure.words());
            text(object, which + "departure_quote", departure.quote());
        }
    }

    /**
     * Reads a departure; null if there is none, or its reason is unknown.
     *
     * @param which the prefix of the fields' names
     */
    public static @Nullable Departure read(Fields fields, String which) {
        Departure.Reason reason = fields.word(which + "departure", Departure.Reason.class);
        if (reason == null) {
            return null;
        }
        Instant at = fields.instant(which + "departed_at");
        Departure.Code code = fields.word(which + "departure_code", Departure.Code.class);
        return new Departure(reason, at == null ? Instant.EPOCH : at, code == null ? Departure.Code.OTHER : code,
                told(fields, which + "departure_msg"), told(fields, which + "departure_quote"));
    }

    private static String told(Fields fields, String name) {
        String text = fields.text(name);
        return text == null ? "" : text;
    }

    private static void text(JsonObject object, String name, String value) {
        if (!value.isEmpty()) {
            object.addProperty(name, value);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
