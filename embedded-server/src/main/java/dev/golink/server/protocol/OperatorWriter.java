package dev.golink.server.protocol;

import java.util.Collection;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ProfileEdit;
import dev.golink.server.fleet.ScreenTuning;
import dev.golink.server.fleet.ScreenWish;

/** Writes an operator's text messages: the far end of what {@link MessageReader} reads. Free of state. */
public final class OperatorWriter {
    private OperatorWriter() {}

    /** The operator is alive. */
    public static String heart() {
        return MessageWriter.event("heart").toString();
    }

    /** Asks for the whole fleet and its changes. */
    public static String watchFleet() {
        return MessageWriter.event("watch_fleet").toString();
    }

    /** Asks for a screen to be shared; a result with the command's id will come. */
    public static String openScreen(PhoneId phone, String command, ScreenWish wish) {
        JsonObject object = toPhone("open_screen", phone, command);
        MessageWriter.addWish(object, wish);
        return object.toString();
    }

    /** Asks for a screen to be shared no longer; a result with the command's id will come. */
    public static String stopScreen(PhoneId phone, String command) {
        return toPhone("stop_screen", phone, command).toString();
    }

    /** Asks for a phone's frames. */
    public static String watchScreen(PhoneId phone) {
        return toPhone("watch_screen", phone, null).toString();
    }

    /** Wants a phone's frames no longer. */
    public static String unwatchScreen(PhoneId phone) {
        return toPhone("unwatch_screen", phone, null).toString();
    }

    /** Says what a phone's stream is used for; null if there is no wish of its own (any more). */
    public static String tuneScreen(PhoneId phone, @Nullable ScreenTuning tuning) {
        JsonObject object = toPhone("tune_screen", phone, null);
        if (tuning != null) {
            MessageWriter.addTuning(object, tuning);
        }
        return object.toString();
    }

    /** Asks for a frame that can be decoded without earlier ones. */
    public static String keyFrame(PhoneId phone) {
        return toPhone("key_frame", phone, null).toString();
    }

    /** Asks for a message to be shown; a result with the command's id will come. */
    public static String notice(PhoneId phone, String command, Command.ShowNotice notice) {
        JsonObject object = toPhone("notice", phone, command);
        MessageWriter.addNotice(object, notice);
        return object.toString();
    }

    /** Asks for a change to what is kept about phones; an answer with the edit's id will come. */
    public static String editPhones(Collection<PhoneId> phones, String command, ProfileEdit edit) {
        JsonObject object = toPhones("edit_phones", phones, command);
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
        return object.toString();
    }

    /** Asks for offline phones to be taken off the list; an answer with the edit's id will come. */
    public static String forgetPhones(Collection<PhoneId> phones, String command) {
        return toPhones("forget_phones", phones, command).toString();
    }

    private static JsonObject toPhones(String event, Collection<PhoneId> phones, String command) {
        JsonObject object = MessageWriter.event(event);
        object.addProperty("id", command);
        JsonArray ids = new JsonArray(phones.size());
        phones.forEach(phone -> ids.add(phone.value()));
        object.add("phones", ids);
        return object;
    }

    private static JsonObject toPhone(String event, PhoneId phone, @Nullable String command) {
        JsonObject object = MessageWriter.event(event);
        object.addProperty("to_user", phone.value());
        if (command != null) {
            object.addProperty("id", command);
        }
        return object;
    }
}
