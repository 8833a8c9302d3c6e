package dev.golink.server.protocol.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.protocol.json.Fields;

/** The names of the commands to phones. They are also the names of the events that carry them. */
public enum CommandName {
    /** Start sharing the screen. */
    OPEN_SCREEN,
    /** Stop sharing the screen. */
    STOP_SCREEN,
    /** Show a message to the phone's user. */
    NOTICE,
    /** Help to find the phone. */
    LOCATE,
    /** A command to an application on the phone. */
    CUSTOM,
    /** End the connection. */
    DISCONNECT;

    /** The name as it is written, such as {@code open_screen}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of a command. */
    public static CommandName of(Command command) {
        return switch (command) {
            case Command.StartSharing _ -> OPEN_SCREEN;
            case Command.StopSharing _ -> STOP_SCREEN;
            case Command.ShowNotice _ -> NOTICE;
            case Locate _ -> LOCATE;
            case Command.Custom _ -> CUSTOM;
            case Command.Disconnect _ -> DISCONNECT;
        };
    }

    /** The name that is written so; empty if there is none. */
    public static Optional<CommandName> of(String word) {
        return Stream.of(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /**
     * Reads the fields of a command with this name.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public Command read(Fields fields) {
        return switch (this) {
            case OPEN_SCREEN -> new Command.StartSharing(CommandJson.wish(fields));
            case STOP_SCREEN -> new Command.StopSharing();
            case NOTICE -> CommandJson.notice(fields);
            case LOCATE -> new Locate();
            case CUSTOM -> CommandJson.custom(fields);
            case DISCONNECT -> CommandJson.disconnect(fields);
        };
    }
}
