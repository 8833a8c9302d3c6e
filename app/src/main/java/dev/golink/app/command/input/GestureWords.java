package dev.golink.app.command.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.ElementBy;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.ui.texts.NearestWord;

/** Reads steps that are written as words, such as {@code tap 0.5 0.5 wait 300 key back}. */
final class GestureWords {
    private static final Duration LONG_PRESS = Duration.ofMillis(600);
    private static final Duration SWIPE = Duration.ofMillis(300);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final List<String> STEPS = List.of("tap", "long-press", "swipe", "text", "key", "app", "element",
            "clipboard", "wait");

    private final List<String> words;
    private int next;

    private GestureWords(List<String> words) {
        this.words = words;
    }

    /**
     * The steps of one gesture.
     *
     * @throws IllegalArgumentException with a text that says which word is wrong, and what should stand there
     */
    static List<InputStep> read(List<String> words) {
        GestureWords reader = new GestureWords(words);
        List<InputStep> steps = new ArrayList<>();
        while (reader.hasNext()) {
            steps.add(reader.step());
        }
        if (steps.isEmpty() || steps.size() > Gesture.MOST_STEPS) {
            throw new IllegalArgumentException("a gesture has 1 to " + Gesture.MOST_STEPS + " steps");
        }
        return List.copyOf(steps);
    }

    private boolean hasNext() {
        return next < words.size();
    }

    private InputStep step() {
        String word = words.get(next++);
        return switch (word) {
            case "tap" -> new InputStep.Tap(point(word));
            case "long-press" -> new InputStep.LongPress(point(word), time(LONG_PRESS));
            case "swipe" -> new InputStep.Swipe(point(word), point(word), time(SWIPE));
            case "text" -> new InputStep.Text(needed(word, "a text"), TextMethod.AUTO);
            case "key" -> new InputStep.Key(key(needed(word, "the name of a key")), KeyAction.PRESS);
            case "app" -> app();
            case "element" -> element();
            case "clipboard" -> clipboard();
            case "wait" -> new InputStep.Wait(Duration.ofMillis(millis(needed(word, "a time in milliseconds"))));
            default -> throw new IllegalArgumentException("'" + word + "' is no step" + didYouMean(word, STEPS)
                    + "; steps are " + String.join(", ", STEPS));
        };
    }

    private InputStep app() {
        String what = needed("app", "start or stop");
        return switch (what) {
            case "start" -> new InputStep.StartApp(needed("app start", "the app's package"));
            case "stop" -> new InputStep.StopApp(needed("app stop", "the app's package"));
            default -> throw new IllegalArgumentException("after app stands start or stop, not '" + what + "'");
        };
    }

    private InputStep clipboard() {
        String what = needed("clipboard", "set or get");
        return switch (what) {
            case "set" -> new InputStep.SetClipboard(needed("clipboard set", "a text"));
            case "get" -> new InputStep.GetClipboard();
            default -> throw new IllegalArgumentException("after clipboard stands set or get, not '" + what + "'");
        };
    }

    private InputStep element() {
        String what = needed("element", "what it is found by, such as text=OK");
        int equals = what.indexOf('=');
        String name = equals < 0 ? what : what.substring(0, equals);
        ElementBy by = Stream.of(ElementBy.values()).filter(each -> each.word().equals(name) && equals > 0).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("after element stands id=…, text=…, desc=… or class=…,"
                        + " not '" + what + "'"));
        int index = 0;
        if (hasNext() && words.get(next).startsWith("index=")) {
            String written = words.get(next++).substring("index=".length());
            index = (int) whole(written).orElseThrow(() -> new IllegalArgumentException("index= needs a whole number"))
                    .longValue();
        }
        return new InputStep.TapElement(by, what.substring(equals + 1), index);
    }

    private ScreenPoint point(String step) {
        double x = fraction(needed(step, "X and Y"));
        return ScreenPoint.at(x, fraction(needed(step, "X and Y")));
    }

    private static double fraction(String word) {
        boolean isPercent = word.endsWith("%");
        String number = isPercent ? word.substring(0, word.length() - 1) : word;
        if (NUMBER.matcher(number).matches()) {
            double value = Double.parseDouble(number) / (isPercent ? 100 : 1);
            if (value <= 1) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                "'" + word + "' is no place on the screen; write a fraction from 0 to 1, such as"
                        + " 0.5, or a percentage, such as 50%");
    }

    private Duration time(Duration usual) {
        return hasNext() && WHOLE.matcher(words.get(next)).matches() ? Duration.ofMillis(millis(words.get(next++)))
                : usual;
    }

    private static long millis(String word) {
        return whole(word).orElseThrow(() -> new IllegalArgumentException(
                "'" + word + "' is no time in milliseconds, such as 500"));
    }

    private static Optional<Long> whole(String word) {
        return WHOLE.matcher(word).matches() ? Optional.of(Long.parseLong(word)) : Optional.empty();
    }

    private static InputKey key(String word) {
        List<String> known = Arrays.stream(InputKey.values()).map(InputKey::word).toList();
        return InputKey.of(word.toLowerCase(Locale.ROOT).replace('-', '_'))
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no key" + didYouMean(word, known)
                        + "; keys are " + known.stream().collect(Collectors.joining(", "))));
    }

    private static String didYouMean(String word, List<String> known) {
        return NearestWord.to(word, known).map(near -> "; did you mean " + near + "?").orElse("");
    }

    private String needed(String step, String what) {
        if (!hasNext()) {
            throw new IllegalArgumentException(step + " needs " + what);
        }
        return words.get(next++);
    }
}
