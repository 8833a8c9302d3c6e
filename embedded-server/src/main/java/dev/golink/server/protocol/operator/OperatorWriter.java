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
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.MessageReader;
import dev.golink.server.protocol.command.CommandJson;
import dev.golink.server.protocol.phone.EditJson;

/** Writes an operator's text messages: the counterpart of {@link MessageReader}. Stateless. */
public final class OperatorWriter {
    private OperatorWriter() {}

    /** The operator is alive. */
    public static String heart() {
        return Event.HEART.message().toString();
    }

    /** Requests the whole fleet and its changes. Also requests the runs, if the server has any. */
    public static String watchFleet() {
        JsonObject object = Event.WATCH_FLEET.message();
        object.addProperty("runs", true);
        return object.toString();
    }

    /** Requests the pin of each key that will replace the server's. */
    public static String watchPins() {
        return Event.WATCH_PINS.message().toString();
    }

    /** Gives a phone a command. The server will send a result with the command's id. */
    public static String command(PhoneId phone, String id, Command command) {
        JsonObject object = toPhone(Event.of(command), phone, id);
        CommandJson.write(object, command);
        return object.toString();
    }

    /**
     * Sends a text to another operator, or to all others. The server will send a result with the id.
     *
     * @param to the recipient; null for all others
     */
    public static String operatorMessage(@Nullable OperatorId to, String id, String text) {
        JsonObject object = toOperator(Event.OPERATOR_MESSAGE, to, id);
        object.addProperty("text", text);
        return object.toString();
    }

    /** Ends the connection of another operator. The server will send a result with the id. */
    public static String disconnect(OperatorId operator, String id, Command.Disconnect command) {
        JsonObject object = toOperator(Event.DISCONNECT, operator, id);
        CommandJson.write(object, command);
        return object.toString();
    }

    /** Requests a phone's frames. */
    public static String watchScreen(PhoneId phone) {
        return toPhone(Event.WATCH_SCREEN, phone, null).toString();
    }

    /** Ends the sending of a phone's frames. */
    public static String unwatchScreen(PhoneId phone) {
        return toPhone(Event.UNWATCH_SCREEN, phone, null).toString();
    }

    /**
     * Says which quality of a phone's stream is useful.
     *
     * @param tuning null if there is no wish, or no longer one
     */
    public static String tuneScreen(PhoneId phone, @Nullable ScreenTuning tuning) {
        JsonObject object = toPhone(Event.TUNE_SCREEN, phone, null);
        if (tuning != null) {
            CommandJson.addTuning(object, tuning);
        }
        return object.toString();
    }

    /** Requests a key frame. */
    public static String keyFrame(PhoneId phone) {
        return toPhone(Event.KEY_FRAME, phone, null).toString();
    }

    /** Requests a change of the phones' profiles. The server will send an answer with the edit's id. */
    public static String editPhones(Collection<PhoneId> phones, String command, ProfileEdit edit) {
        JsonObject object = toPhones(Event.EDIT_PHONES, phones, command);
        EditJson.write(object, edit);
        return object.toString();
    }

    /** Requests the removal of offline phones from the roster. The server will send an answer with the edit's id. */
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
