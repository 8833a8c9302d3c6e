package dev.golink.server.protocol.command;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.protocol.json.Fields;

/**
 * Converts a command to and from fields of a larger object. {@code of} is the command's name; its own fields stand
 * beside it. Stateless.
 */
public final class NamedCommandJson {
    private static final String OF = "of";

    private NamedCommandJson() {}

    /** Adds a command to an object. */
    public static void write(JsonObject object, Command command) {
        object.addProperty(OF, CommandName.of(command).word());
        CommandJson.write(object, command);
    }

    /**
     * Reads a command.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static Command read(Fields fields) {
        String of = fields.text(OF);
        return CommandName.of(of == null ? "" : of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "of must be the event of a command to a phone, such as open_screen."))
                .read(fields);
    }

    /** Reads a command; null if it is wrong, or is one of a newer version and unknown here. */
    public static @Nullable Command readIfKnown(Fields fields) {
        try {
            return read(fields);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
