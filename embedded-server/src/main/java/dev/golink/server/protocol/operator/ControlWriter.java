package dev.golink.server.protocol.operator;

import java.util.Collection;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.input.PartJson;
import dev.golink.server.protocol.message.GesturePart;

/** Writes an operator's messages about the control of phones. Stateless. */
public final class ControlWriter {
    private ControlWriter() {}

    /**
     * Takes the control of phones. The server will send a result with the id for each, and a summary if there are
     * several.
     *
     * @param force whether to take it from other operators
     */
    public static String take(Collection<PhoneId> phones, String id, boolean force) {
        JsonObject object = toPhones(Event.TAKE_CONTROL, phones);
        object.addProperty("id", id);
        if (force) {
            object.addProperty("force", true);
        }
        return object.toString();
    }

    /** Gives up the control of phones. */
    public static String release(Collection<PhoneId> phones) {
        return toPhones(Event.RELEASE_CONTROL, phones).toString();
    }

    /**
     * Sends a part of a gesture. The server will send a result with the gesture's id for each phone, and a summary if
     * there are several.
     *
     * @param phones the phones, the same ones in the same order with each part
     */
    public static String input(Collection<PhoneId> phones, GesturePart part) {
        JsonObject object = toPhones(Event.INPUT, phones);
        PartJson.write(object, part);
        return object.toString();
    }

    private static JsonObject toPhones(Event event, Collection<PhoneId> phones) {
        JsonObject object = event.message();
        if (phones.size() == 1) {
            object.addProperty("to_user", phones.iterator().next().value());
            return object;
        }
        JsonArray ids = new JsonArray(phones.size());
        phones.forEach(phone -> ids.add(phone.value()));
        object.add("to_users", ids);
        return object;
    }
}
