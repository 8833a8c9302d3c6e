package dev.golink.app.command.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.golink.ui.texts.NearestWord;

/** Reads the options in environment variables, such as {@code GOLINK_HTTP_PORT} for {@code --http-port}. */
final class Variables {
    /** Names the configuration file, for lack of {@code --config}. */
    static final String FILE = "GOLINK_CONFIG";
    private static final String PREFIX = "GOLINK_";
    /** The variables of the launcher and of the service. */
    private static final Set<String> OTHERS = Set.of(FILE, "GOLINK_MEMORY", "GOLINK_OPTIONS");

    private Variables() {}

    /** The variable for a key of the file. */
    static String name(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The settings of these variables; an empty variable counts as not set. */
    static Configuration read(CommandSpec golink, Map<String, String> environment) {
        Map<String, OptionSpec> options = new TreeMap<>();
        Keys.all(golink).forEach((key, option) -> options.put(name(key), option));
        List<Setting> settings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            OptionSpec option = options.get(name);
            Origin origin = new Origin.Variable(name);
            if (option == null) {
                if (name.startsWith(PREFIX) && !OTHERS.contains(name)) {
                    warnings.add(
                            new Problem(origin, "warning: there is no such setting" + meant(name, options.keySet())));
                }
            } else if (ValueType.of(option) == ValueType.SWITCH && !value.matches("true|false|")) {
                problems.add(new Problem(origin, Keys.of(option) + " must be true or false, not " + value));
            } else if (!value.isEmpty()) {
                settings.add(new Setting(option, values(option, value), origin));
            }
        });
        return new Configuration(Settings.of(settings), problems, warnings);
    }

    private static List<String> values(OptionSpec option, String value) {
        return ValueType.of(option) == ValueType.LIST ? Arrays.stream(value.split(",")).map(String::strip).toList()
                : List.of(value);
    }

    private static String meant(String name, Set<String> known) {
        return NearestWord.to(name, known).map(word -> "; did you mean " + word + "?").orElse("");
    }
}
