package dev.golink.app.command.config;

import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Model.OptionSpec;

/**
 * The value of an option, and where it was set.
 *
 * @param option the option
 * @param values the value as it would stand on the command line; several, or none, for an option that may be repeated
 * @param origin where the value was set
 */
public record Setting(OptionSpec option, List<String> values, Origin origin) {
    /** Copies the list. */
    public Setting {
        values = List.copyOf(values);
    }

    /** The long name of the option, such as {@code --port}. */
    public String name() {
        return option.longestName();
    }

    /** The arguments that set the same on the command line. */
    Stream<String> arguments() {
        if (ValueType.of(option) != ValueType.SWITCH) {
            return values.stream().map(value -> name() + "=" + value);
        }
        if (Boolean.parseBoolean(values.getFirst())) {
            return Stream.of(name());
        }
        return option.negatable() ? Stream.of("--no-" + Keys.of(option)) : Stream.empty();
    }
}
