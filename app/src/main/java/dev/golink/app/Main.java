package dev.golink.app;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

import dev.golink.app.command.CheckPhoneCommand;
import dev.golink.app.command.CheckServerCommand;
import dev.golink.app.command.DurationText;
import dev.golink.app.command.GoLinkCommand;
import dev.golink.app.command.config.ConfigurationSources;
import dev.golink.app.command.options.OneLineErrors;
import dev.golink.app.command.options.OptionGroups;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.process.FfmpegFolder;
import dev.golink.app.process.LocaleCharset;
import dev.golink.app.process.ProcessShutdown;
import dev.golink.app.process.record.Terminal;

/** Starts GoLink. Before a window is open, every message to the user is one line and never a stack trace. */
public final class Main {
    private Main() {}

    /** Starts GoLink with the arguments of the command line; ends the process with exit code 2 if they are invalid. */
    public static void main(String[] arguments) {
        FfmpegFolder.logFolder();
        Optional<String> garbled = Stream.of(arguments).map(LocaleCharset::complaint).flatMap(Optional::stream)
                .findFirst();
        if (garbled.isPresent()) {
            Terminal.complain(garbled.get());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        int exit = commandLine().execute(arguments);
        if (exit != ProcessShutdown.RUNNING) {
            System.exit(exit);
        }
    }

    /** All commands and their options. The build writes the manual pages and the completion of bash from them. */
    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(
                new GoLinkCommand(Launcher::launch, ConfigurationSources.ofThisComputer()))
                .addSubcommand(new CheckServerCommand()).addSubcommand(new CheckPhoneCommand());
        commandLine.registerConverter(java.time.Duration.class, DurationText::parse);
        commandLine.registerConverter(URI.class, Main::address);
        commandLine.setParameterExceptionHandler(new OneLineErrors());
        OptionGroups.groupIn(commandLine);
        return commandLine;
    }

    private static URI address(String text) {
        try {
            return ServerAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
