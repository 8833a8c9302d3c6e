package dev.golink.app.command.options;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import dev.golink.app.command.config.ConfigurationException;
import dev.golink.ui.texts.NearestWord;

/**
 * Reports a wrong argument in one line instead of the whole help; for a mistyped argument, suggests the nearest one.
 */
public final class OneLineErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine commandLine = e.getCommandLine();
        List<String> unknown = commandLine.getUnmatchedArguments();
        String what = unknown.isEmpty() ? String.valueOf(e.getMessage()) : unknown(commandLine, e, unknown.getFirst());
        commandLine.getErr().println("golink: " + what.replaceAll("\\s*\\R\\s*", " ") + " ("
                + (e instanceof ConfigurationException ? "golink config check lists all problems"
                        : commandLine.getCommandSpec().qualifiedName() + " --help lists the options")
                + ")");
        return commandLine.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Names the unknown argument, because it explains every other fault, such as a missing option. */
    private static String unknown(CommandLine commandLine, ParameterException e, String argument) {
        String what = e instanceof UnmatchedArgumentException ? String.valueOf(e.getMessage())
                : "Unknown option: '" + argument + "'";
        String typed = argument.replaceFirst("=.*", "");
        List<String> known = typed.startsWith("-") ? options(commandLine)
                : List.copyOf(commandLine.getSubcommands().keySet());
        return what + NearestWord.to(typed, known).map(word -> "; did you mean " + word + "?")
                .or(() -> ofCommand(commandLine, typed)).orElse("");
    }

    /** A hint if the option belongs to one of the commands but was given without it. */
    private static Optional<String> ofCommand(CommandLine commandLine, String option) {
        return commandLine.getSubcommands().values().stream().filter(command -> options(command).contains(option))
                .findFirst().map(command -> "; it is an option of " + command.getCommandSpec().qualifiedName());
    }

    private static List<String> options(CommandLine commandLine) {
        return commandLine.getCommandSpec().options().stream().flatMap(option -> Arrays.stream(option.names()))
                .toList();
    }
}
