package dev.golink.phones.client.message;

import java.util.Comparator;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;

/** Writes what a phone says about input. Stateless; any thread may call its methods. */
public final class InputMessages {
    private InputMessages() {}

    /**
     * A report of what the phone can carry out now.
     *
     * @param kinds the kinds of input
     * @param why   why not all; null if nothing prevents it
     */
    public static String state(Set<InputKind> kinds, @Nullable InputObstacle why) {
        JsonObject object = new JsonObject();
        object.addProperty("event", "input_state");
        object.add("can", words(kinds));
        if (why != null) {
            object.addProperty("why", why.word());
        }
        return object.toString();
    }

    /** The answer to a gesture that the phone has carried out. */
    public static String done(String gesture, InputOutcome.Done done) {
        JsonObject object = answer(gesture, "done");
        add(object, "how", done.how());
        add(object, "app", done.app());
        add(object, "clipboard", done.clipboard());
        return object.toString();
    }

    /** The answer to a gesture that the phone refuses. */
    public static String refused(String gesture, InputOutcome.Refused refused) {
        JsonObject object = answer(gesture, "refused");
        object.addProperty("reason", refused.reason().word());
        add(object, "msg", refused.message().isEmpty() ? null : refused.message());
        return object.toString();
    }

    /** The words of these kinds, in the order of the protocol. */
    static JsonArray words(Set<InputKind> kinds) {
        JsonArray array = new JsonArray();
        kinds.stream().sorted(Comparator.naturalOrder()).forEach(kind -> array.add(kind.word()));
        return array;
    }

    private static JsonObject answer(String gesture, String outcome) {
        JsonObject object = new JsonObject();
        object.addProperty("event", "input_done");
        object.addProperty("id", gesture);
        object.addProperty("outcome", outcome);
        return object;
    }

    private static void add(JsonObject object, String name, @Nullable String value) {
        if (value != null) {
            object.addProperty(name, value);
        }
    }
}
