package dev.golink.app.command.options;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.PositionalParamSpec;
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
        List<String> unknown = unknown(commandLine, e);
        String what = unknown.isEmpty() ? String.valueOf(e.getMessage()) : unknown(commandLine, e, unknown.getFirst());
        commandLine.getErr().println("golink: " + what.replaceAll("\\s*\\R\\s*", " ") + " ("
                + (e instanceof ConfigurationException ? "golink config check lists all problems"
                        : commandLine.getCommandSpec().qualifiedName() + " --help lists the options")
                + ")");
        return commandLine.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static List<String> unknown(CommandLine commandLine, ParameterException e) {
        return isNoLink(e) ? List.of(e.getValue()) : commandLine.getUnmatchedArguments();
    }

    /** Whether an argument stands where a link may stand, but is none; it is probably a mistyped command. */
    private static boolean isNoLink(ParameterException e) {
        return e.getArgSpec() instanceof PositionalParamSpec && e.getValue() != null;
    }

    /** Names the unknown argument, because it explains every other fault, such as a missing option. */
    private static String unknown(CommandLine commandLine, ParameterException e, String argument) {
        String what = e instanceof UnmatchedArgumentException ? String.valueOf(e.getMessage())
                : isNoLink(e) ? "'" + argument + "' is neither a command nor a link, such as golink://lab.example:8080"
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
