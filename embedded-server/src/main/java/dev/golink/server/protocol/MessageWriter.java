package dev.golink.server.protocol;

import java.time.Instant;
import java.util.List;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Rights;
import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.protocol.command.CommandJson;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.phone.ProfileJson;
import dev.golink.server.protocol.phone.RefusalJson;

/** Writes the server's text messages. Stateless, so any thread may call it. */
public final class MessageWriter {
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\"}";
    private static final String HEART = "{\"event\":\"heart\"}";
    private static final String KEY_FRAME = "{\"event\":\"key_frame\"}";
    private static final String PAUSE = "{\"event\":\"pause_screen\"}";
    private static final String RESUME = "{\"event\":\"resume_screen\"}";
    private static final String NOT_UNDERSTOOD = "{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}";

    private MessageWriter() {}

    /** The message as text on the wire. */
    public static String write(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Open() -> OPEN;
            case ServerMessage.Heart(var now) -> heart(now);
            case ServerMessage.Pong() -> "pong";
            case ServerMessage.NotUnderstood() -> NOT_UNDERSTOOD;
            case ServerMessage.Complaint(String text) -> complaint(text);
            case ServerMessage.Instruct instruct -> instruct(instruct);
            case ServerMessage.TuneScreen(var tuning) -> tuneScreen(tuning);
            case ServerMessage.Input(String text) -> text;
            case ServerMessage.ControlOfPhone(var operator, boolean begun) -> ControlText.ofPhone(operator, begun);
            case ServerMessage.KeyFrame() -> KEY_FRAME;
            case ServerMessage.PauseScreen() -> PAUSE;
            case ServerMessage.ResumeScreen() -> RESUME;
            case ServerMessage.Edited edited -> edited(edited);
            case ServerMessage.Waiting(var number) -> AccessText.waiting(number);
            case ServerMessage.NewToken(var token) -> AccessText.token(token);
            case ServerMessage.NewRights(var rights) -> AccessText.rights(rights);
            case ServerMessage.Welcome(var can, var rights) -> welcome(can, rights);
            case ServerMessage.NextPin(var pin) -> nextPin(pin);
            case ServerMessage.Result result -> ResultJson.write(result).toString();
            case ServerMessage.OperatorResult result -> ResultJson.write(result).toString();
            case ServerMessage.Summary summary -> ResultJson.write(summary).toString();
            case ServerMessage.OperatorSaid(var note) -> operatorSaid(note);
            case ServerMessage.FleetNews news -> FleetJson.write(news).toString();
            case ServerMessage.OfAccess(var news) -> AccessText.news(news);
            case ServerMessage.OfAudit(var news) -> AuditText.news(news);
            case ServerMessage.OfHistory(var news) -> HistoryText.news(news);
            case ServerMessage.OfTrace(var news) -> TraceReader.write(news);
            case ServerMessage.OfControl(var news) -> ControlText.news(news);
            case ServerMessage.OfRuns(var news) -> RunJson.write(news).toString();
            case ServerMessage.Watching(var phone, int channel) -> watching(phone, channel);
        };
    }

    private static String welcome(List<String> can, @Nullable Rights rights) {
        JsonObject object = Event.OPEN.message();
        object.addProperty("msg", "ok");
        ProfileJson.names(object, "can", can);
        if (rights != null) {
            object.add("rights", AccessText.words(rights));
        }
        return object.toString();
    }

    private static String heart(@Nullable Instant now) {
        if (now == null) {
            return HEART;
        }
        JsonObject object = Event.HEART.message();
        object.addProperty("server_ms", now.toEpochMilli());
        return object.toString();
    }

    private static String nextPin(Pin pin) {
        JsonObject object = Event.NEXT_PIN.message();
        object.addProperty("pin", pin.text());
        return object.toString();
    }

    private static String operatorSaid(OperatorNote note) {
        JsonObject object = Event.OPERATOR_MESSAGE.message();
        object.addProperty("fromUser", note.from().value());
        object.addProperty("text", note.text());
        if (note.toAll()) {
            object.addProperty("to_all", true);
        }
        return object.toString();
    }

    private static String complaint(String text) {
        JsonObject object = Event.ERROR.message();
        object.addProperty("msg", text);
        return object.toString();
    }

    private static String instruct(ServerMessage.Instruct instruct) {
        JsonObject object = Event.of(instruct.command()).message();
        object.addProperty("fromUser", instruct.operator().value());
        object.addProperty("id", instruct.id());
        CommandJson.write(object, instruct.command());
        return object.toString();
    }

    private static String tuneScreen(ScreenTuning tuning) {
        JsonObject object = Event.TUNE_SCREEN.message();
        CommandJson.addTuning(object, tuning);
        return object.toString();
    }

    private static String edited(ServerMessage.Edited edited) {
        JsonObject object = Event.EDITED.message();
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

    private static String watching(PhoneId phone, int channel) {
        JsonObject object = Event.WATCHING.message();
        object.addProperty("to_user", phone.value());
        object.addProperty("channel", Integer.toUnsignedLong(channel));
        return object.toString();
    }
}
