package dev.golink.phones.client.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.ElementBy;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;

/** Reads parts of gestures. Stateless; any thread may call its methods. */
final class InputReader {
    private InputReader() {}

    /** The part of a gesture in a message; null if it has no id or no steps. */
    static @Nullable InputPart part(JsonObject message) {
        try {
            JsonElement steps = message.get("do");
            String id = text(message, "id");
            return id != null && steps instanceof JsonArray array ? part(message, id, array) : null;
        } catch (IllegalArgumentException e) {
            // No server writes such numbers; there is nobody to answer.
            return null;
        }
    }

    private static InputPart part(JsonObject message, String id, JsonArray array) {
        List<InputStep> steps = new ArrayList<>();
        boolean complete = true;
        for (JsonElement element : array) {
            InputStep step = element instanceof JsonObject object ? known(object) : null;
            complete = step != null;
            if (step == null) {
                break;
            }
            steps.add(step);
        }
        OptionalLong sent = message.get("sent_ms") instanceof JsonPrimitive number && number.isNumber()
                ? OptionalLong.of(number.getAsLong())
                : OptionalLong.empty();
        return new InputPart(id, integer(message, "seq"), seen(message), steps, complete, sent);
    }

    private static @Nullable SeenPicture seen(JsonObject message) {
        return message.get("at") instanceof JsonObject at
                ? new SeenPicture(integer(at, "w"), integer(at, "h"), integer(at, "rotation"), number(at, "frame"))
                : null;
    }

    /** A step; null if this phone does not know it, or not with these values. */
    private static @Nullable InputStep known(JsonObject step) {
        try {
            return step(step);
        } catch (IllegalArgumentException e) {
            // A newer server may allow values that this phone does not know.
            return null;
        }
    }

    private static @Nullable InputStep step(JsonObject step) {
        return switch (text(step, "step")) {
            case "touch" -> new InputStep.Touch(integer(step, "p"),
                    TouchAction.valueOf(needed(step, "a").toUpperCase(Locale.ROOT)), point(step, "x", "y"),
                    integer(step, "t"));
            case "tap" -> new InputStep.Tap(point(step, "x", "y"));
            case "long_press" -> new InputStep.LongPress(point(step, "x", "y"), millis(step));
            case "swipe" -> new InputStep.Swipe(point(step, "x", "y"), point(step, "x2", "y2"), millis(step));
            case "key" -> new InputStep.Key(
                    InputKey.of(needed(step, "name")).orElseThrow(IllegalArgumentException::new),
                    KeyAction.valueOf(or(step, "a", "press")));
            case "text" -> new InputStep.Text(needed(step, "text"), TextMethod.valueOf(or(step, "how", "auto")));
            case "clipboard" -> clipboard(step);
            case "app" -> app(step);
            case "element" -> element(step);
            case "wait" -> new InputStep.Wait(millis(step));
            case null, default -> null;
        };
    }

    private static InputStep clipboard(JsonObject step) {
        String text = text(step, "set");
        return text == null ? new InputStep.GetClipboard() : new InputStep.SetClipboard(text);
    }

    private static InputStep app(JsonObject step) {
        String start = text(step, "start");
        return start == null ? new InputStep.StopApp(needed(step, "stop")) : new InputStep.StartApp(start);
    }

    private static InputStep element(JsonObject step) {
        ElementBy by = Stream.of(ElementBy.values()).filter(each -> step.has(each.word())).findFirst()
                .orElseThrow(IllegalArgumentException::new);
        return new InputStep.TapElement(by, needed(step, by.word()), step.has("index") ? integer(step, "index") : 0);
    }

    private static ScreenPoint point(JsonObject step, String x, String y) {
        return new ScreenPoint(integer(step, x), integer(step, y));
    }

    private static Duration millis(JsonObject step) {
        return Duration.ofMillis(integer(step, "ms"));
    }

    private static int integer(JsonObject object, String name) {
        long number = number(object, name);
        if (number != (int) number) {
            throw new IllegalArgumentException(name + " is too great.");
        }
        return (int) number;
    }

    private static long number(JsonObject object, String name) {
        if (object.get(name) instanceof JsonPrimitive value && value.isNumber()) {
            return value.getAsLong();
        }
        throw new IllegalArgumentException(name + " is missing.");
    }

    private static String needed(JsonObject object, String name) {
        String text = text(object, name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return text;
    }

    /** A word of an enum, in capitals. */
    private static String or(JsonObject object, String name, String otherwise) {
        String text = text(object, name);
        return (text == null ? otherwise : text).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : null;
    }
}
