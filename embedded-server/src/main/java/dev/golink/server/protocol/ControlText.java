package dev.golink.server.protocol;

import java.time.Instant;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.input.ControlAnswerJson;
import dev.golink.server.protocol.input.InputOutcomeJson;
import dev.golink.server.protocol.input.PartJson;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.GesturePart;
import dev.golink.server.protocol.message.ServerMessage;

/** Writes what a server sends about the control of phones. Stateless, so any thread may call it. */
public final class ControlText {
    private static final String STATE = "state";
    private static final String ENDED = "ended";

    private ControlText() {}

    /**
     * Writes a part of a gesture for phones. The text is the same for all of them, so it is written once.
     *
     * @param from the operator
     * @param part the part, whose id is the server's own id of the gesture, and whose number counts what the server
     *             sends
     * @param sent the server's wall clock when the part came to the server
     */
    public static ServerMessage.Input input(OperatorId from, GesturePart part, Instant sent) {
        JsonObject object = Event.INPUT.message();
        PartJson.write(object, part);
        object.addProperty("sent_ms", sent.toEpochMilli());
        object.addProperty("fromUser", from.value());
        return new ServerMessage.Input(object.toString());
    }

    static String ofPhone(OperatorId operator, boolean begun) {
        JsonObject object = Event.CONTROL.message();
        object.addProperty("fromUser", operator.value());
        object.addProperty(STATE, begun ? "begun" : ENDED);
        return object.toString();
    }

    static String news(ControlNews news) {
        return switch (news) {
            case ControlNews.Answered(String id, PhoneId phone, var answer) -> {
                JsonObject object = result(id, Event.TAKE_CONTROL, phone);
                ControlAnswerJson.write(object, answer);
                yield object.toString();
            }
            case ControlNews.GestureEnded(String id, PhoneId phone, var outcome) -> {
                JsonObject object = result(id, Event.INPUT, phone);
                InputOutcomeJson.write(object, outcome);
                yield object.toString();
            }
            case ControlNews.Lost(var loss) -> lost(loss).toString();
        };
    }

    private static JsonObject lost(ControlLoss loss) {
        JsonObject object = Event.CONTROL.message();
        object.addProperty("to_user", loss.phone().value());
        object.addProperty(STATE, ENDED);
        object.addProperty("why", loss.why().word());
        if (loss.by() != null) {
            object.addProperty("by", loss.by().value());
        }
        return object;
    }

    private static JsonObject result(String id, Event of, PhoneId phone) {
        JsonObject object = Event.RESULT.message();
        object.addProperty("id", id);
        object.addProperty("of", of.wireName());
        object.addProperty("to_user", phone.value());
        return object;
    }
}
