package dev.golink.phones.adb.device;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code getprop} prints: a line {@code [name]: [value]} for each property of Android. A value may contain line ends.
 * Immutable.
 */
public final class PhoneProperties {
    private static final Pattern BEGINNING = Pattern.compile("\\[([^\\]]+)\\]: \\[(.*)", Pattern.DOTALL);

    private final Map<String, String> values;

    private PhoneProperties(Map<String, String> values) {
        this.values = values;
    }

    /** Reads them; what can't be understood is left out. */
    public static PhoneProperties of(String text) {
        Map<String, String> values = new HashMap<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.split("\\r?\\n")) {
            // A value that goes on in a new line may look like anything, but not like the end of one.
            open.append(open.isEmpty() ? "" : "\n").append(line);
            if (line.endsWith("]")) {
                Matcher property = BEGINNING.matcher(open);
                if (property.matches()) {
                    values.put(property.group(1), property.group(2).substring(0, property.group(2).length() - 1));
                }
                open.setLength(0);
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
