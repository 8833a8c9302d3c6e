package dev.golink.app.command;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with the arguments in one line, instead of the whole help. */
public final class OneLineErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine commandLine = e.getCommandLine();
        String what = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        commandLine.getErr().println(
                "golink: " + what + " (" + commandLine.getCommandSpec().qualifiedName() + " --help lists the options)");
        return commandLine.getCommandSpec().exitCodeOnInvalidInput();
    }
}
