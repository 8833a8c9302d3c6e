package dev.golink.app.command.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Model.OptionSpec;

/** How the value of an option is written in TOML. */
enum ValueType {
    /** True or false. */
    SWITCH,
    /** A whole number. */
    NUMBER,
    /** A text in quotes; durations, addresses and paths are texts. */
    TEXT,
    /** Texts in brackets. */
    LIST;

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;

    static ValueType of(OptionSpec option) {
        if (option.isMultiValue()) {
            return LIST;
        }
        if (option.typeInfo().isBoolean()) {
            return SWITCH;
        }
        return NUMBERS.contains(option.type()) ? NUMBER : TEXT;
    }

    /** The value in TOML. */
    String toml(List<String> values) {
        return switch (this) {
            case SWITCH -> values.getFirst();
            case NUMBER -> Long.toString(Long.parseLong(values.getFirst()));
            case TEXT -> quoted(values.getFirst());
            case LIST -> values.stream().map(ValueType::quoted).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    /** What a value of this type is, as the end of a sentence. */
    String rule(String example) {
        return switch (this) {
            case SWITCH -> "must be true or false, without quotes";
            case NUMBER -> "must be a whole number without quotes, such as " + example;
            case TEXT -> "must be a text in quotes, such as " + example;
            case LIST -> "must be a list of texts in quotes, such as " + example;
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < FIRST_PRINTABLE || character == DELETE) {
                quoted.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }
}
