package dev.golink.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine;

import dev.golink.app.command.CommandLines;
import dev.golink.app.command.GoLinkCommand;
import dev.golink.app.command.config.ConfigurationSources;
import dev.golink.app.process.LibraryFolders;
import dev.golink.app.process.LocaleCharset;
import dev.golink.app.process.ProcessShutdown;
import dev.golink.app.process.record.Terminal;

/** Starts GoLink. Before a window is open, every message to the user is one line and never a stack trace. */
public final class Main {
    private Main() {}

    /** Starts GoLink with the arguments of the command line; ends the process with exit code 2 if they are invalid. */
    public static void main(String[] arguments) {
        LibraryFolders.locate();
        Optional<String> garbled = Stream.of(arguments).map(LocaleCharset::complaint).flatMap(Optional::stream)
                .findFirst();
        if (garbled.isPresent()) {
            Terminal.complain(garbled.get());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        Toolkit toolkit = Toolkit.of(List.of(arguments));
        Launcher launcher = new Launcher(toolkit);
        int exit = CommandLines.of(() -> command(launcher), arguments).execute(arguments);
        if (exit != ProcessShutdown.RUNNING) {
            toolkit.end();
            System.exit(exit);
        }
    }

    /** The program's command. */
    public static GoLinkCommand command() {
        return command(new Launcher(new Toolkit()));
    }

    private static GoLinkCommand command(Launcher launcher) {
        return new GoLinkCommand(launcher::launch, ConfigurationSources.ofThisComputer());
    }
}
