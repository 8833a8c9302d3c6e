package dev.golink.server.protocol;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Refusal;
import dev.golink.server.fleet.ScreenTuning;

/** Writes the server's text messages. Free of state, so any thread may call it. */
public final class MessageWriter {
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\"}";
    private static final String HEART = "{\"event\":\"heart\"}";
    private static final String KEY_FRAME = "{\"event\":\"key_frame\"}";
    private static final String PAUSE = "{\"event\":\"pause_screen\"}";
    private static final String RESUME = "{\"event\":\"resume_screen\"}";
    private static final String NOT_UNDERSTOOD = "{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}";

    private MessageWriter() {}

    /** The message as it travels. */
    public static String write(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Open() -> OPEN;
            case ServerMessage.Heart() -> HEART;
            case ServerMessage.Pong() -> "pong";
            case ServerMessage.NotUnderstood() -> NOT_UNDERSTOOD;
            case ServerMessage.Complaint(String text) -> complaint(text);
            case ServerMessage.Instruct instruct -> instruct(instruct);
            case ServerMessage.TuneScreen(var tuning) -> tuneScreen(tuning);
            case ServerMessage.KeyFrame() -> KEY_FRAME;
            case ServerMessage.PauseScreen() -> PAUSE;
            case ServerMessage.ResumeScreen() -> RESUME;
            case ServerMessage.Edited edited -> edited(edited);
            case ServerMessage.Result result -> result(result);
            case ServerMessage.FleetNews news -> FleetJson.write(news).toString();
            case ServerMessage.Watching(var phone, int channel) -> watching(phone, channel);
        };
    }

    private static String complaint(String text) {
        JsonObject object = event(Event.ERROR);
        object.addProperty("msg", text);
        return object.toString();
    }

    private static String instruct(ServerMessage.Instruct instruct) {
        JsonObject object = event(Event.of(instruct.command()));
        object.addProperty("fromUser", instruct.operator().value());
        object.addProperty("id", instruct.id());
        CommandJson.write(object, instruct.command());
        return object.toString();
    }

    private static String tuneScreen(ScreenTuning tuning) {
        JsonObject object = event(Event.TUNE_SCREEN);
        CommandJson.addTuning(object, tuning);
        return object.toString();
    }

    private static String edited(ServerMessage.Edited edited) {
        JsonObject object = event(Event.EDITED);
        object.addProperty("id", edited.command());
        object.addProperty("of", edited.of());
        switch (edited.outcome()) {
            case EditOutcome.Kept(int phones) -> {
                object.addProperty("outcome", "kept");
                object.addProperty("phones", phones);
            }
            case EditOutcome.Refused(Refusal refusal, int _) -> {
                object.addProperty("outcome", "refused");
                RefusalJson.write(object, refusal);
            }
            case EditOutcome.Unreachable() -> object.addProperty("outcome", "unreachable");
        }
        return object.toString();
    }

    private static String result(ServerMessage.Result result) {
        JsonObject object = event(Event.RESULT);
        object.addProperty("id", result.command());
        object.addProperty("of", result.of());
        object.addProperty("to_user", result.phone().value());
        object.addProperty("outcome", word(result.outcome()));
        object.addProperty("msg", explanation(result.outcome()));
        switch (result.outcome()) {
            case Outcome.Refused(String reason) when !reason.isEmpty() -> object.addProperty("reason", reason);
            case Outcome.TimedOut(var after) -> object.addProperty("after_ms", after.toMillis());
            case Outcome.Done _,Outcome.Sent _,Outcome.Refused _,Outcome.Unreachable _,Outcome.Unsupported _ -> {}
        }
        return object.toString();
    }

    private static String watching(PhoneId phone, int channel) {
        JsonObject object = event(Event.WATCHING);
        object.addProperty("to_user", phone.value());
        object.addProperty("channel", Integer.toUnsignedLong(channel));
        return object.toString();
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> "done";
            case Outcome.Sent() -> "sent";
            case Outcome.Refused _ -> "refused";
            case Outcome.TimedOut _ -> "timed_out";
            case Outcome.Unreachable() -> "unreachable";
            case Outcome.Unsupported() -> "unsupported";
        };
    }

    private static String explanation(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> "The phone says that it is done.";
            case Outcome.Sent() -> "Sent; this phone cannot say how it went.";
            case Outcome.Refused(String reason) -> reason.isEmpty() ? "The phone refused." : reason;
            case Outcome.TimedOut(var after) -> "The phone gave no answer within " + after.toSeconds() + " s.";
            case Outcome.Unreachable() -> "The phone is not connected.";
            case Outcome.Unsupported() -> "This phone can't do this; it was not sent.";
        };
    }

    /** A message that has nothing but its event. */
    static JsonObject event(Event event) {
        JsonObject object = new JsonObject();
        object.addProperty("event", event.wireName());
        return object;
    }
}
