package dev.golink.server.protocol.input;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.ElementBy;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.protocol.json.CheckedFields;

/** Converts one step of a gesture to and from JSON. Errors are described in texts for the sender. Stateless. */
final class StepJson {
    private static final String STEP = "step";
    private static final String TEXT = "text";
    private static final String MS = "ms";
    private static final List<String> STEPS = List.of("touch", "tap", "long_press", "swipe", "key", TEXT, "clipboard",
            "app", "element", "wait");

    private StepJson() {}

    static JsonObject write(InputStep step) {
        JsonObject object = new JsonObject();
        switch (step) {
            case InputStep.Touch(int pointer, var action, var at, int millis) -> {
                object.addProperty(STEP, "touch");
                object.addProperty("p", pointer);
                object.addProperty("a", word(action));
                point(object, at);
                object.addProperty("t", millis);
            }
            case InputStep.Tap(var at) -> {
                object.addProperty(STEP, "tap");
                point(object, at);
            }
            case InputStep.LongPress(var at, var time) -> {
                object.addProperty(STEP, "long_press");
                point(object, at);
                object.addProperty(MS, time.toMillis());
            }
            case InputStep.Swipe(var from, var to, var time) -> {
                object.addProperty(STEP, "swipe");
                point(object, from);
                object.addProperty("x2", to.x());
                object.addProperty("y2", to.y());
                object.addProperty(MS, time.toMillis());
            }
            case InputStep.Key(var key, var action) -> {
                object.addProperty(STEP, "key");
                object.addProperty("name", key.word());
                unless(object, "a", action, KeyAction.PRESS);
            }
            case InputStep.Text(String text, var how) -> {
                object.addProperty(STEP, TEXT);
                object.addProperty(TEXT, text);
                unless(object, "how", how, TextMethod.AUTO);
            }
            case InputStep.SetClipboard(String text) -> {
                object.addProperty(STEP, "clipboard");
                object.addProperty("set", text);
            }
            case InputStep.GetClipboard() -> {
                object.addProperty(STEP, "clipboard");
                object.addProperty("get", true);
            }
            case InputStep.StartApp(String app) -> {
                object.addProperty(STEP, "app");
                object.addProperty("start", app);
            }
            case InputStep.StopApp(String app) -> {
                object.addProperty(STEP, "app");
                object.addProperty("stop", app);
            }
            case InputStep.TapElement(var by, String value, int index) -> {
                object.addProperty(STEP, "element");
                object.addProperty(by.word(), value);
                if (index > 0) {
                    object.addProperty("index", index);
                }
            }
            case InputStep.Wait(var time) -> {
                object.addProperty(STEP, "wait");
                object.addProperty(MS, time.toMillis());
            }
        }
        return object;
    }

    /** @throws IllegalArgumentException with a text that describes what is wrong */
    static InputStep read(CheckedFields fields) {
        return switch (needed(fields.text(STEP), STEP)) {
            case "touch" -> new InputStep.Touch(whole(fields, "p"), word(fields, "a", TouchAction.class, null),
                    point(fields, "x", "y"), whole(fields, "t"));
            case "tap" -> new InputStep.Tap(point(fields, "x", "y"));
            case "long_press" -> new InputStep.LongPress(point(fields, "x", "y"), time(fields));
            case "swipe" -> new InputStep.Swipe(point(fields, "x", "y"), point(fields, "x2", "y2"), time(fields));
            case "key" -> new InputStep.Key(key(fields), word(fields, "a", KeyAction.class, KeyAction.PRESS));
            case TEXT -> new InputStep.Text(needed(fields.text(TEXT), TEXT),
                    word(fields, "how", TextMethod.class, TextMethod.AUTO));
            case "clipboard" -> clipboard(fields);
            case "app" -> app(fields);
            case "element" -> element(fields);
            case "wait" -> new InputStep.Wait(time(fields));
            default -> throw new IllegalArgumentException(
                    "step must be one of the words: " + String.join(", ", STEPS) + ".");
        };
    }

    private static InputKey key(CheckedFields fields) {
        return InputKey.of(needed(fields.text("name"), "name"))
                .orElseThrow(() -> new IllegalArgumentException("name must be one of the keys: "
                        + String.join(", ", Stream.of(InputKey.values()).map(InputKey::word).toList()) + "."));
    }

    private static InputStep clipboard(CheckedFields fields) {
        String text = fields.text("set");
        Boolean get = fields.truth("get");
        if ((text == null) == (get == null) || Boolean.FALSE.equals(get)) {
            throw new IllegalArgumentException("clipboard needs either set with a text or get with true.");
        }
        return text == null ? new InputStep.GetClipboard() : new InputStep.SetClipboard(text);
    }

    private static InputStep app(CheckedFields fields) {
        String start = fields.text("start");
        String stop = fields.text("stop");
        if (start != null && stop == null) {
            return new InputStep.StartApp(start);
        }
        if (start == null && stop != null) {
            return new InputStep.StopApp(stop);
        }
        throw new IllegalArgumentException("app needs exactly one of start and stop, with the package of an app.");
    }

    private static InputStep element(CheckedFields fields) {
        List<ElementBy> told = Stream.of(ElementBy.values()).filter(by -> fields.text(by.word()) != null).toList();
        if (told.size() != 1) {
            throw new IllegalArgumentException("element needs exactly one of id, text, desc and class, with a text.");
        }
        ElementBy by = told.getFirst();
        Integer index = fields.whole("index");
        return new InputStep.TapElement(by, needed(fields.text(by.word()), by.word()), index == null ? 0 : index);
    }

    private static void point(JsonObject object, ScreenPoint at) {
        object.addProperty("x", at.x());
        object.addProperty("y", at.y());
    }

    private static ScreenPoint point(CheckedFields fields, String x, String y) {
        int right = whole(fields, x);
        int down = whole(fields, y);
        if (Math.max(right, down) >= ScreenPoint.UNITS) {
            throw new IllegalArgumentException(
                    x + " and " + y + " are whole numbers from 0 to " + (ScreenPoint.UNITS - 1) + ".");
        }
        return new ScreenPoint(right, down);
    }

    private static Duration time(CheckedFields fields) {
        return Duration.ofMillis(whole(fields, MS));
    }

    private static int whole(CheckedFields fields, String name) {
        Integer number = fields.whole(name);
        if (number == null) {
            throw new IllegalArgumentException(name + " is missing. It must be a whole number.");
        }
        return number;
    }

    private static String needed(@Nullable String text, String name) {
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing. It must be a text.");
        }
        return text;
    }

    /** @param usual what counts if the field is missing; null if it must be there */
    private static <E extends Enum<E>> E word(CheckedFields fields, String name, Class<E> words,
            @Nullable E usual) {
        String text = fields.text(name);
        if (text == null && usual != null) {
            return usual;
        }
        return Stream.of(words.getEnumConstants()).filter(word -> word(word).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " must be one of the words: "
                        + String.join(", ", Stream.of(words.getEnumConstants()).map(StepJson::word).toList()) + "."));
    }

    private static <E extends Enum<E>> void unless(JsonObject object, String name, E value, E usual) {
        if (value != usual) {
            object.addProperty(name, word(value));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
