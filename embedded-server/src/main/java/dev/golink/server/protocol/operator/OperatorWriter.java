package dev.golink.server.protocol.operator;

import java.util.Collection;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.protocol.CommandJson;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.phone.ProfileJson;

/** Writes an operator's text messages: the far end of what {@link MessageReader} reads. Free of state. */
public final class OperatorWriter {
    private OperatorWriter() {}

    /** The operator is alive. */
    public static String heart() {
        return Event.HEART.message().toString();
    }

    /** Asks for the whole fleet and its changes, and for those of its runs if the server knows any. */
    public static String watchFleet() {
        JsonObject object = Event.WATCH_FLEET.message();
        object.addProperty("runs", true);
        return object.toString();
    }

    /** Gives a phone a command; a result with the command's id will come. */
    public static String command(PhoneId phone, String id, Command command) {
        JsonObject object = toPhone(Event.of(command), phone, id);
        CommandJson.write(object, command);
        return object.toString();
    }

    /**
     * Says something to another operator, or to all others; a result with the id will come.
     *
     * @param to to whom; null for all
     */
    public static String operatorMessage(@Nullable OperatorId to, String id, String text) {
        JsonObject object = toOperator(Event.OPERATOR_MESSAGE, to, id);
        object.addProperty("text", text);
        return object.toString();
    }

    /** Ends the connection of another operator; a result with the id will come. */
    public static String disconnect(OperatorId operator, String id, Command.Disconnect command) {
        JsonObject object = toOperator(Event.DISCONNECT, operator, id);
        CommandJson.write(object, command);
        return object.toString();
    }

    /** Asks for a phone's frames. */
    public static String watchScreen(PhoneId phone) {
        return toPhone(Event.WATCH_SCREEN, phone, null).toString();
    }

    /** Wants a phone's frames no longer. */
    public static String unwatchScreen(PhoneId phone) {
        return toPhone(Event.UNWATCH_SCREEN, phone, null).toString();
    }

    /** Says what a phone's stream is used for; null if there is no wish of its own (any more). */
    public static String tuneScreen(PhoneId phone, @Nullable ScreenTuning tuning) {
        JsonObject object = toPhone(Event.TUNE_SCREEN, phone, null);
        if (tuning != null) {
            CommandJson.addTuning(object, tuning);
        }
        return object.toString();
    }

    /** Asks for a frame that can be decoded without earlier ones. */
    public static String keyFrame(PhoneId phone) {
        return toPhone(Event.KEY_FRAME, phone, null).toString();
    }

    /** Asks for a change to what is kept about phones; an answer with the edit's id will come. */
    public static String editPhones(Collection<PhoneId> phones, String command, ProfileEdit edit) {
        JsonObject object = toPhones(Event.EDIT_PHONES, phones, command);
        if (edit.nickname() != null) {
            object.addProperty("nickname", edit.nickname());
        }
        if (edit.note() != null) {
            object.addProperty("note", edit.note());
        }
        ProfileJson.names(object, "join", edit.joins());
        ProfileJson.names(object, "leave", edit.leaves());
        ProfileJson.names(object, "mark", edit.marks());
        ProfileJson.names(object, "unmark", edit.unmarks());
        ProfileJson.numbering(object, edit.number());
        return object.toString();
    }

    /** Asks for offline phones to be taken off the list; an answer with the edit's id will come. */
    public static String forgetPhones(Collection<PhoneId> phones, String command) {
        return toPhones(Event.FORGET_PHONES, phones, command).toString();
    }

    private static JsonObject toOperator(Event event, @Nullable OperatorId operator, String id) {
        JsonObject object = event.message();
        if (operator != null) {
            object.addProperty("to_operator", operator.value());
        }
        object.addProperty("id", id);
        return object;
    }

    private static JsonObject toPhones(Event event, Collection<PhoneId> phones, String command) {
        JsonObject object = event.message();
        object.addProperty("id", command);
        JsonArray ids = new JsonArray(phones.size());
        phones.forEach(phone -> ids.add(phone.value()));
        object.add("phones", ids);
        return object;
    }

    private static JsonObject toPhone(Event event, PhoneId phone, @Nullable String command) {
        JsonObject object = event.message();
        object.addProperty("to_user", phone.value());
        if (command != null) {
            object.addProperty("id", command);
        }
        return object;
    }
}
