package dev.golink.app.command.config;

import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A setting of the configuration file or of an environment variable is wrong. */
public final class ConfigurationException extends ParameterException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Optional<String> option;

    ConfigurationException(CommandLine commandLine, Problem problem, Optional<String> option) {
        super(commandLine, problem.text());
        this.problem = problem;
        this.option = option;
    }

    /** What is wrong, and where. */
    public Problem problem() {
        return problem;
    }

    /** The long name of the option with the wrong value; empty if the place is not a value of a known option. */
    public Optional<String> option() {
        return option;
    }
}
