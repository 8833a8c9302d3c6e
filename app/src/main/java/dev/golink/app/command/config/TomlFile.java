package dev.golink.app.command.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import picocli.CommandLine.Model.OptionSpec;

import dev.golink.ui.texts.NearestWord;

/** The settings in a text in TOML. It is the only class that uses the library for TOML. */
final class TomlFile {
    private final Path file;
    private final Map<String, OptionSpec> options;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Found> problems = new ArrayList<>();

    /**
     * Prepares to read a file.
     *
     * @param file    the file, for messages
     * @param options the options that may stand in the file, by their keys
     */
    TomlFile(Path file, Map<String, OptionSpec> options) {
        this.file = file;
        this.options = options;
    }

    /** The settings of a text in TOML, and what is wrong with them. */
    Configuration parse(String text) {
        TomlParseResult table = Toml.parse(text);
        for (TomlParseError error : table.errors()) {
            add(error.position(), String.valueOf(error.getMessage()));
        }
        if (!table.hasErrors()) { // otherwise the values are guesses, and messages about them would mislead
            table.keySet().forEach(key -> add(key, table.get(List.of(key)), table.inputPositionOf(List.of(key))));
        }
        return new Configuration(Settings.of(settings), problems.stream()
                .sorted(Comparator.comparingInt(Found::line)).map(found -> new Problem(at(found.line), found.sentence))
                .toList(), List.of());
    }

    private void add(String key, Object value, TomlPosition position) {
        OptionSpec option = options.get(key);
        if (option == null) {
            add(position, unknown(key, value));
            return;
        }
        Optional<List<String>> values = values(ValueType.of(option), value);
        if (values.isPresent()) {
            settings.add(new Setting(option, values.get(), at(position.line())));
        } else {
            add(position, key + " " + ValueType.of(option).rule(Examples.of(option)));
        }
    }

    private String unknown(String key, Object value) {
        if (value instanceof TomlTable) {
            return key + " is a table, but all settings stand at the top, such as port = 8080";
        }
        if (Keys.isOnlyArgument(key)) {
            return key + " is an option of the command line only";
        }
        return key + " is not a setting"
                + NearestWord.to(key, options.keySet()).map(word -> "; did you mean " + word + "?").orElse("");
    }

    private static Optional<List<String>> values(ValueType type, Object value) {
        return switch (type) {
            case SWITCH -> value instanceof Boolean ? Optional.of(List.of(value.toString())) : Optional.empty();
            case NUMBER -> value instanceof Long ? Optional.of(List.of(value.toString())) : Optional.empty();
            case TEXT -> value instanceof String text ? Optional.of(List.of(text)) : Optional.empty();
            case LIST -> value instanceof TomlArray list ? texts(list.toList()) : Optional.empty();
        };
    }

    private static Optional<List<String>> texts(List<Object> values) {
        return values.stream().allMatch(String.class::isInstance)
                ? Optional.of(values.stream().map(String.class::cast).toList())
                : Optional.empty();
    }

    private void add(TomlPosition position, String sentence) {
        problems.add(new Found(position.line(), sentence));
    }

    private Origin at(int line) {
        return new Origin.Line(file, line);
    }

    /**
     * A problem in this file.
     *
     * @param line     the number of its line
     * @param sentence what is wrong
     */
    private record Found(int line, String sentence) {}
}
