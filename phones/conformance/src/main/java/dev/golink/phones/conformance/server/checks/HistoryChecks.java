package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.HISTORY;
import static dev.golink.phones.conformance.server.client.ProtocolSections.TRACES;

import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks what a server answers about what happened, and traces. A check is skipped if the server does not list it. */
public final class HistoryChecks {
    private static final int LONGEST = 65_536;

    private HistoryChecks() {}

    /** The checks of the history and of traces. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("history-answered",
                        "find_history gets one history_answer with its id, whose entries have ids that fall.", HISTORY,
                        HistoryChecks::answers),
                ServerRuleCheck.ofVersionOne("history-wrong-query",
                        "find_history with a wrong field is refused under its id.", HISTORY, HistoryChecks::refuses),
                ServerRuleCheck.ofVersionOne("history-counts",
                        "history_counts is answered under its id, with points in order or a refusal.", HISTORY,
                        HistoryChecks::counts),
                ServerRuleCheck.ofVersionOne("history-state",
                        "watch_history_state is answered with history_state.", HISTORY, HistoryChecks::tellsState),
                ServerRuleCheck.ofVersionOne("trace-both-ways",
                        "trace_phone shows what the phone sends and what it gets; end_trace ends it.", TRACES,
                        HistoryChecks::traces),
                ServerRuleCheck.ofVersionOne("trace-without-token",
                        "A trace does not show a token that a phone sends.", TRACES, HistoryChecks::hidesTokens));
    }

    private static void answers(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = LaterFeatureChecks.able(server, server.newId(), "find_history");
        operator.send("{\"event\":\"find_history\",\"id\":\"q\",\"limit\":1000}");
        JsonObject answer = operator.message("history_answer");
        FaultException.require(Messages.text(answer, "id").equals("q")
                && Messages.text(answer, "of").equals("find_history"), "The answer was " + answer);
        FaultException.require(answer.toString().length() <= LONGEST, "The answer is longer than a message may be.");
        if (Messages.text(answer, "outcome").equals("refused")) {
            return; // a server may store nothing
        }
        long last = Long.MAX_VALUE;
        for (JsonElement entry : answer.getAsJsonArray("entries")) {
            long id = entry.getAsJsonObject().get("id").getAsLong();
            FaultException.require(id < last, "An entry has the id " + id + " after " + last);
            last = id;
        }
        ConversationChecks.answersPing(operator);
    }

    private static void refuses(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = LaterFeatureChecks.able(server, server.newId(), "find_history");
        operator.send("{\"event\":\"find_history\",\"id\":\"q\",\"limit\":0}");
        JsonObject answer = operator.message("history_answer");
        FaultException.require(Messages.text(answer, "id").equals("q")
                && Messages.text(answer, "outcome").equals("refused") && !Messages.text(answer, "msg").isEmpty(),
                "The answer was " + answer);
    }

    private static void counts(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = LaterFeatureChecks.able(server, server.newId(), "history_counts");
        operator.send("{\"event\":\"history_counts\",\"id\":\"q\",\"from\":0,\"until\":120000,\"step_ms\":60000}");
        JsonObject answer = operator.message("history_answer");
        FaultException.require(Messages.text(answer, "id").equals("q")
                && Messages.text(answer, "of").equals("history_counts")
                && (answer.has("points") || Messages.text(answer, "outcome").equals("refused")),
                "The answer was " + answer);
    }

    private static void tellsState(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = LaterFeatureChecks.able(server, server.newId(), "watch_history_state");
        operator.send("{\"event\":\"watch_history_state\"}");
        JsonObject state = operator.message("history_state");
        FaultException.require(List.of("storing", "failing").contains(Messages.text(state, "state")),
                "The state was " + state);
    }

    private static void traces(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = LaterFeatureChecks.able(server, server.newId(), "trace_phone");
        String id = server.newId();
        TestClient phone = server.phone(id);
        trace(operator, id);
        await(phone, operator, "ping", "from_phone", "ping");
        await(phone, operator, "ping", "to_phone", "pong");
        operator.send("{\"event\":\"end_trace\",\"id\":\"t\"}");
        ConversationChecks.answersPing(phone);
    }

    private static void hidesTokens(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = LaterFeatureChecks.able(server, server.newId(), "trace_phone");
        String id = server.newId();
        TestClient phone = server.phone(id);
        trace(operator, id);
        String secret = "A".repeat(43);
        JsonObject line = await(phone, operator, "{\"event\":\"heart\",\"x\":\"glk_" + secret + "\"}", "from_phone",
                "heart");
        FaultException.require(!line.toString().contains(secret), "The trace shows the token: " + line);
    }

    /** Begins a trace; the server has begun it when this returns. */
    private static void trace(TestClient operator, String phone) throws FaultException, InterruptedException {
        operator.send("{\"event\":\"trace_phone\",\"id\":\"t\",\"to_user\":\"" + phone + "\"}");
        ConversationChecks.answersPing(operator);
    }

    /** Lets the phone say a text, and waits for a line of the trace. */
    private static JsonObject await(TestClient phone, TestClient operator, String text, String direction, String part)
            throws FaultException, InterruptedException {
        phone.send(text);
        phone.text();
        while (true) { // each wait for a message is bounded
            for (JsonElement each : operator.message("trace").getAsJsonArray("lines")) {
                JsonObject line = each.getAsJsonObject();
                if (Messages.text(line, "direction").equals(direction) && Messages.text(line, "text").contains(part)) {
                    return line;
                }
            }
        }
    }
}
