package dev.golink.server.protocol;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.protocol.json.Fields;

/**
 * Converts the command of a run to and from fields of a larger object. {@code of} names the command's event, whose own
 * fields stand beside it.
 */
public final class RunCommandJson {
    private static final String OF = "of";

    private RunCommandJson() {}

    /** Adds the command of a run to an object. */
    public static void write(JsonObject object, Command command) {
        object.addProperty(OF, Event.of(command).wireName());
        CommandJson.write(object, command);
    }

    /**
     * Reads the command of a run.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static Command read(Fields fields) {
        String of = fields.text(OF);
        return Event.of(of == null ? "" : of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "of must be the event of a command to a phone, such as open_screen."))
                .command(fields);
    }

    /** Like {@link #read}, but null if the command is wrong, or is a newer server's and unknown here. */
    static @Nullable Command readIfKnown(Fields fields) {
        try {
            return read(fields);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
