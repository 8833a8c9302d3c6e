package dev.golink.app.command.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine;

/**
 * The settings of the configuration file and of environment variables.
 *
 * @param settings the values that can be read
 * @param problems what prevents a start, in the order of the places
 * @param warnings what prevents no start
 */
public record Configuration(Settings settings, List<Problem> problems, List<Problem> warnings) {
    /** No settings. */
    static final Configuration NONE = new Configuration(Settings.of(List.of()), List.of(), List.of());

    /** Copies the lists. */
    public Configuration {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** This configuration, and the settings of a weaker one for all other options. */
    Configuration over(Configuration weaker) {
        return new Configuration(settings.over(weaker.settings),
                Stream.concat(weaker.problems.stream(), problems.stream()).toList(),
                Stream.concat(weaker.warnings.stream(), warnings.stream()).toList());
    }

    /**
     * Refuses a configuration with problems.
     *
     * @throws ConfigurationException for the first problem
     */
    public void requireNoProblems(CommandLine commandLine) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(commandLine, problems.getFirst(), Optional.empty());
        }
    }
}
