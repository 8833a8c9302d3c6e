package dev.golink.server.protocol.input;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.json.JsonText;
import dev.golink.server.protocol.message.GesturePart;

/** Converts parts of gestures to and from JSON. An operator's message and a phone's have the same fields. Stateless. */
public final class PartJson {
    private static final String DO = "do";
    private static final String AT = "at";

    private PartJson() {}

    /** Adds a part to an object: its id, its number, the picture and the steps. */
    public static void write(JsonObject object, GesturePart part) {
        object.addProperty("id", part.id());
        object.addProperty("seq", part.seq());
        SeenPicture seen = part.seen();
        if (seen != null) {
            JsonObject at = new JsonObject();
            at.addProperty("w", seen.width());
            at.addProperty("h", seen.height());
            at.addProperty("rotation", seen.rotation());
            at.addProperty("frame", seen.frame());
            object.add(AT, at);
        }
        JsonArray steps = new JsonArray(part.steps().size());
        part.steps().forEach(step -> steps.add(StepJson.write(step)));
        object.add(DO, steps);
    }

    /**
     * Reads a part.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static GesturePart read(CheckedFields fields) {
        String id = fields.commandId();
        Integer seq = fields.whole("seq");
        if (id == null || seq == null) {
            throw new IllegalArgumentException("it needs the id of its gesture, and seq: 0 for its first message,"
                    + " 1 for the next, and so on.");
        }
        return new GesturePart(id, seq, seen(fields), steps(fields));
    }

    /**
     * Reads steps that stand alone: one as an object, or up to {@value Gesture#MOST_STEPS} in a list.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static List<InputStep> steps(String json) {
        JsonElement value = JsonText.parseValue(json);
        JsonArray steps = new JsonArray();
        if (value.isJsonArray()) {
            steps = value.getAsJsonArray();
        } else {
            steps.add(value);
        }
        JsonObject object = new JsonObject();
        object.add(DO, steps);
        return steps(new Fields(object).checked());
    }

    private static @Nullable SeenPicture seen(CheckedFields fields) {
        CheckedFields at = fields.object(AT);
        if (at == null) {
            return null;
        }
        try {
            return new SeenPicture(number(at.whole("w"), "w"), number(at.whole("h"), "h"),
                    number(at.whole("rotation"), "rotation"), number(at.count("frame"), "frame"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("at: " + e.getMessage(), e);
        }
    }

    private static List<InputStep> steps(CheckedFields fields) {
        List<CheckedFields> told = fields.objects(DO);
        if (told.isEmpty() || told.size() > Gesture.MOST_STEPS) {
            throw new IllegalArgumentException("do must be a list of 1 to " + Gesture.MOST_STEPS + " steps.");
        }
        List<InputStep> steps = new ArrayList<>(told.size());
        for (CheckedFields step : told) {
            try {
                steps.add(StepJson.read(step));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("step " + (steps.size() + 1) + " of do: " + e.getMessage(), e);
            }
        }
        return steps;
    }

    private static <N extends Number> N number(@Nullable N number, String name) {
        if (number == null) {
            throw new IllegalArgumentException(name + " is missing. It must be a whole number.");
        }
        return number;
    }
}
