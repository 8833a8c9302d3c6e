package dev.golink.phones.adb.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What {@code getprop} prints: a line {@code [name]: [value]} for each property of Android. A value may contain line ends.
 * Immutable.
 */
public final class PhoneProperties {
    private static final Pattern BEGINNING = Pattern.compile("(?m)^\\[([^\\]\\n]+)\\]: \\[");

    private final Map<String, String> values;

    private PhoneProperties(Map<String, String> values) {
        this.values = values;
    }

    /** Reads them; what can't be understood is left out. */
    public static PhoneProperties of(String text) {
        Map<String, String> values = new HashMap<>();
        List<MatchResult> found = BEGINNING.matcher(text).results().toList();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            int start = found.get(i).end();
            int close = text.lastIndexOf(']', end - 1);
            if (close >= start) {
                values.put(found.get(i).group(1), text.substring(start, close));
            }
        }
        return new PhoneProperties(Map.copyOf(values));
    }

    /** The value of the first of these properties that has one, without spaces around it; empty if none has. */
    public String value(String name, String... others) {
        String value = values.getOrDefault(name, "").strip();
        for (int i = 0; value.isEmpty() && i < others.length; i++) {
            value = values.getOrDefault(others[i], "").strip();
        }
        return value;
    }
}
