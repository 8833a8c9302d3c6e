package dev.golink.app;

import picocli.CommandLine;

/** Starts GoLink. Everything it can tell its user before a window is there fits in one line, and never is a stack trace. */
public final class Main {
    private Main() {}

    /** Starts GoLink with the arguments of the command line; ends the process with 2 if they make no sense. */
    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new GoLinkCommand(Launcher::launch))
                .addSubcommand(new CheckServerCommand()).addSubcommand(new CheckPhoneCommand());
        commandLine.registerConverter(java.time.Duration.class, DurationText::parse);
        commandLine.registerConverter(java.net.URI.class, ServerAddress::parse);
        commandLine.setParameterExceptionHandler(new OneLineErrors());
        int exit = commandLine.execute(arguments);
        if (exit != Launcher.RUNNING) {
            System.exit(exit);
        }
    }
}
