package dev.golink.server.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.command.OutcomeJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.ServerMessage;

/** Converts the outcomes of commands, for their operator, to and from JSON. Stateless. */
public final class ResultJson {
    private static final String TO_OPERATOR = "to_operator";

    private ResultJson() {}

    /** Writes the outcome of a command for a phone. */
    public static JsonObject write(ServerMessage.Result result) {
        JsonObject object = begin(Event.RESULT, result.command(), result.of());
        object.addProperty("to_user", result.phone().value());
        write(object, result.outcome(), explanation(result));
        return object;
    }

    static JsonObject write(ServerMessage.OperatorResult result) {
        JsonObject object = begin(Event.RESULT, result.command(), result.of());
        OperatorId operator = result.operator();
        if (operator != null) {
            object.addProperty(TO_OPERATOR, operator.value());
        }
        write(object, result.outcome(), ofOperators(result.outcome()));
        return object;
    }

    static JsonObject write(ServerMessage.Summary summary) {
        JsonObject object = begin(Event.SUMMARY, summary.command(), summary.of());
        object.addProperty("total", summary.total());
        JsonObject outcomes = new JsonObject();
        new TreeMap<>(summary.outcomes()).forEach(outcomes::addProperty);
        object.add("outcomes", outcomes);
        return object;
    }

    static @Nullable OperatorId operator(Fields fields) {
        try {
            String told = fields.text(TO_OPERATOR);
            return told == null ? null : new OperatorId(told);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static Map<String, Integer> outcomes(Fields fields) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        fields.counts("outcomes").forEach((word, count) -> outcomes.put(word, count.intValue()));
        return outcomes;
    }

    private static JsonObject begin(Event event, String id, String of) {
        JsonObject object = event.message();
        object.addProperty("id", id);
        object.addProperty("of", of);
        return object;
    }

    private static void write(JsonObject object, Outcome outcome, String words) {
        object.addProperty("outcome", OutcomeJson.word(outcome));
        object.addProperty("msg", words);
        OutcomeJson.writeDetails(object, outcome);
    }

    private static String explanation(ServerMessage.Result result) {
        boolean gone = result.of().equals(Event.DISCONNECT.wireName()) && result.outcome() instanceof Outcome.Done;
        return gone ? "The phone was disconnected." : explanation(result.outcome());
    }

    private static String explanation(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> "The phone says that it is done.";
            case Outcome.Answered(boolean ok, String _) ->
                ok ? "The phone says that it is done." : "The phone refused.";
            case Outcome.Sent() -> "Sent; this phone cannot say how it went.";
            case Outcome.Refused(String reason) -> reason.isEmpty() ? "The phone refused." : reason;
            case Outcome.TimedOut(var after) -> "The phone gave no answer within " + after.toSeconds() + " s.";
            case Outcome.Unreachable() -> "The phone is not connected.";
            case Outcome.Unsupported() -> "This phone can't do this; it was not sent.";
            case Outcome.ServerTooOld() -> "The server can't do this; it was not sent.";
            case Outcome.NotAllowed(Right right) -> Rights.missing(right);
            case Outcome.NotAudited(String words) -> words;
        };
    }

    private static String ofOperators(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> "The operator was disconnected.";
            case Outcome.Sent() -> "Sent; nobody knows whether it was read.";
            case Outcome.Unreachable() -> "No such operator is connected.";
            case Outcome.Answered _,Outcome.Refused _,Outcome.TimedOut _,Outcome.Unsupported _,Outcome.ServerTooOld _ ->
                explanation(outcome);
            case Outcome.NotAllowed _,Outcome.NotAudited _ -> explanation(outcome);
        };
    }
}
