package dev.golink.app.command;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

import dev.golink.app.command.access.AccessCommand;
import dev.golink.app.command.access.AdmitCommand;
import dev.golink.app.command.access.PairCommand;
import dev.golink.app.command.adb.AdbBridgeCommand;
import dev.golink.app.command.audit.AuditCommand;
import dev.golink.app.command.backup.BackupCommand;
import dev.golink.app.command.backup.RestoreCommand;
import dev.golink.app.command.cert.CertCommand;
import dev.golink.app.command.history.HistoryCommand;
import dev.golink.app.command.history.TraceCommand;
import dev.golink.app.command.input.InputCommand;
import dev.golink.app.command.operator.OperatorCommand;
import dev.golink.app.command.options.DurationText;
import dev.golink.app.command.options.OneLineErrors;
import dev.golink.app.command.options.OptionGroups;
import dev.golink.app.link.ServerAddress;

/** The command lines of GoLink. */
public final class CommandLines {
    private CommandLines() {}

    /** All commands and their options. The build writes the manual pages and the completion of bash from them. */
    public static CommandLine all(GoLinkCommand golink) {
        CommandLine commandLine = new CommandLine(golink).addSubcommand(new SimulateCommand())
                .addSubcommand(new ConfigCommand()).addSubcommand(new CheckServerCommand())
                .addSubcommand(new CheckPhoneCommand()).addSubcommand(new CertCommand())
                .addSubcommand(new PairCommand()).addSubcommand(new AdmitCommand())
                .addSubcommand(new OperatorCommand()).addSubcommand(new AccessCommand())
                .addSubcommand(new HistoryCommand()).addSubcommand(new TraceCommand())
                .addSubcommand(new AuditCommand()).addSubcommand(new InputCommand())
                .addSubcommand(new AdbBridgeCommand(Version::number)).addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand(Version::number));
        registerConverters(commandLine);
        commandLine.setParameterExceptionHandler(new OneLineErrors());
        OptionGroups.groupIn(commandLine);
        return commandLine;
    }

    /**
     * The same for one start. Without an argument that can name a command, the commands are left out, because picocli
     * takes longer to read their options than the server takes to start. A mistake is reported as by all commands.
     */
    public static CommandLine of(Supplier<GoLinkCommand> golink, String... arguments) {
        boolean mayNameACommand = !Stream.of(arguments).allMatch(one -> one.startsWith("--") && !one.equals("--help"));
        if (mayNameACommand) {
            return all(golink.get());
        }
        CommandLine commandLine = new CommandLine(golink.get());
        registerConverters(commandLine);
        commandLine.setParameterExceptionHandler(
                (_, _) -> all(golink.get()).setErr(commandLine.getErr()).execute(arguments));
        return commandLine;
    }

    private static void registerConverters(CommandLine commandLine) {
        commandLine.registerConverter(Duration.class, DurationText::parse);
        commandLine.registerConverter(URI.class, CommandLines::withoutPins);
        commandLine.registerConverter(ServerAddress.class, CommandLines::address);
    }

    private static URI withoutPins(String text) {
        ServerAddress address = address(text);
        if (!address.pins().isEmpty()) {
            throw new TypeConversionException("'" + text + "' has a pin; give it with --pin");
        }
        return address.server();
    }

    private static ServerAddress address(String text) {
        try {
            return ServerAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
