package dev.golink.app.command.options;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import dev.golink.ui.words.NearestWord;

/** Says what is wrong with the arguments in one line, instead of the whole help; of a mistyped one also what was meant. */
public final class OneLineErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine commandLine = e.getCommandLine();
        List<String> unknown = commandLine.getUnmatchedArguments();
        String what = unknown.isEmpty() ? String.valueOf(e.getMessage()) : unknown(commandLine, e, unknown.getFirst());
        commandLine.getErr().println("golink: " + what.replaceAll("\\s*\\R\\s*", " ") + " ("
                + commandLine.getCommandSpec().qualifiedName() + " --help lists the options)");
        return commandLine.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** An argument that is not known explains every other fault, such as that an option is missing. */
    private static String unknown(CommandLine commandLine, ParameterException e, String argument) {
        String what = e instanceof UnmatchedArgumentException ? String.valueOf(e.getMessage())
                : "Unknown option: '" + argument + "'";
        String typed = argument.replaceFirst("=.*", "");
        List<String> known = typed.startsWith("-") ? options(commandLine)
                : List.copyOf(commandLine.getSubcommands().keySet());
        return what + NearestWord.to(typed, known).map(word -> "; did you mean " + word + "?")
                .or(() -> ofCommand(commandLine, typed)).orElse("");
    }

    /** An option of one of the commands, given without the command. */
    private static Optional<String> ofCommand(CommandLine commandLine, String option) {
        return commandLine.getSubcommands().values().stream().filter(command -> options(command).contains(option))
                .findFirst().map(command -> "; it is an option of " + command.getCommandSpec().qualifiedName());
    }

    private static List<String> options(CommandLine commandLine) {
        return commandLine.getCommandSpec().options().stream().flatMap(option -> Arrays.stream(option.names()))
                .toList();
    }
}
