package dev.golink.server.protocol.input;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.command.OutcomeJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.phone.IdText;

/** Converts the answers to requests for control to and from fields of a larger object. Stateless. */
public final class ControlAnswerJson {
    private static final String HELD = "held";
    private static final String TAKEN_FROM = "taken_from";

    private ControlAnswerJson() {}

    /** The word for an answer, which a summary counts. */
    public static String word(ControlAnswer answer) {
        return switch (answer) {
            case ControlAnswer.Taken _ -> "done";
            case ControlAnswer.Held _,ControlAnswer.NotAllowed _,ControlAnswer.NotAudited _ -> "refused";
            case ControlAnswer.Unsupported(),ControlAnswer.ServerTooOld() -> "unsupported";
            case ControlAnswer.Unreachable() -> "unreachable";
        };
    }

    /** Adds an answer to an object: its word, a text for people, and what belongs to it. */
    public static void write(JsonObject object, ControlAnswer answer) {
        object.addProperty("outcome", word(answer));
        object.addProperty("msg", explanation(answer));
        switch (answer) {
            case ControlAnswer.Taken(var from) -> {
                if (from != null) {
                    object.addProperty(TAKEN_FROM, from.value());
                }
            }
            case ControlAnswer.Held(var by) -> {
                object.addProperty("reason", HELD);
                object.addProperty("by", by.value());
            }
            case ControlAnswer.NotAllowed(var right) ->
                OutcomeJson.writeDetails(object, new Outcome.NotAllowed(right));
            case ControlAnswer.NotAudited(String why) ->
                OutcomeJson.writeDetails(object, new Outcome.NotAudited(why));
            case ControlAnswer.Unsupported _,ControlAnswer.Unreachable _,ControlAnswer.ServerTooOld _ -> {}
        }
    }

    /** Reads an answer; null if it is of an unknown kind. */
    public static @Nullable ControlAnswer read(Fields fields) {
        return switch (OutcomeJson.read(fields)) {
            case Outcome.Done _ -> new ControlAnswer.Taken(operator(fields, TAKEN_FROM));
            case Outcome.NotAllowed(var right) -> new ControlAnswer.NotAllowed(right);
            case Outcome.NotAudited(String why) -> new ControlAnswer.NotAudited(why);
            case Outcome.Refused(String reason) when reason.equals(HELD) -> {
                OperatorId by = operator(fields, "by");
                yield by == null ? null : new ControlAnswer.Held(by);
            }
            case Outcome.Unsupported _ -> new ControlAnswer.Unsupported();
            case Outcome.Unreachable _ -> new ControlAnswer.Unreachable();
            case null, default -> null;
        };
    }

    private static @Nullable OperatorId operator(Fields fields, String name) {
        String told = fields.text(name);
        return told == null ? null : IdText.operatorId(told).orElse(null);
    }

    private static String explanation(ControlAnswer answer) {
        return switch (answer) {
            case ControlAnswer.Taken _ -> "You control the phone.";
            case ControlAnswer.Held(var by) -> by + " controls the phone.";
            case ControlAnswer.Unsupported() -> "This phone can't be controlled.";
            case ControlAnswer.Unreachable() -> "The phone is not connected.";
            case ControlAnswer.NotAllowed(var right) -> Rights.missing(right);
            case ControlAnswer.NotAudited(String why) -> why;
            case ControlAnswer.ServerTooOld() -> "The server can't do this.";
        };
    }
}
