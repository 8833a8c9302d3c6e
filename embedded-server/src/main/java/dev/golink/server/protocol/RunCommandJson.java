package dev.golink.server.protocol;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.protocol.json.Fields;

/** The command of a run as fields among others: {@code of} names its event, whose own fields stand beside it. */
public final class RunCommandJson {
    private static final String OF = "of";

    private RunCommandJson() {}

    /** Writes the command of a run into an object. */
    public static void write(JsonObject object, Command command) {
        object.addProperty(OF, Event.of(command).wireName());
        CommandJson.write(object, command);
    }

    /**
     * Reads the command of a run.
     *
     * @throws IllegalArgumentException saying in words what is wrong
     */
    public static Command read(Fields fields) {
        String of = fields.text(OF);
        return Event.of(of == null ? "" : of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "of names the event of a command to a phone, such as open_screen."))
                .command(fields);
    }

    /** As {@link #read}, but null where a newer server has a command that is not known here. */
    static @Nullable Command readIfKnown(Fields fields) {
        try {
            return read(fields);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
