package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.AUDIT;

import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/**
 * Checks what a server answers about its audit. A check is skipped if the server does not list it, or does not let this
 * operator read the audit.
 */
public final class AuditChecks {
    private static final String OUTCOME = "outcome";

    private AuditChecks() {}

    /** The checks of the audit. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("audit-chain",
                        "find_audit gets one audit_answer with its id, whose entries are chained by their hashes.",
                        AUDIT, AuditChecks::chains),
                ServerRuleCheck.ofVersionOne("audit-wrong-query",
                        "find_audit with a wrong field is refused under its id.", AUDIT, AuditChecks::refuses),
                ServerRuleCheck.ofVersionOne("audit-head",
                        "watch_audit is answered with audit_head, which check_audit then knows.", AUDIT,
                        AuditChecks::remembers));
    }

    private static void chains(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = reader(server);
        JsonObject before = null;
        for (JsonElement each : entries(operator, "\"oldest_first\":true,\"limit\":500")) {
            JsonObject entry = each.getAsJsonObject();
            String hash = before == null ? AuditHash.BEGIN : Messages.text(before, "hash");
            long row = before == null ? 1 : before.get("row").getAsLong() + 1;
            FaultException.require(entry.get("row").getAsLong() == row, "The entry after row " + (row - 1) + " is "
                    + entry);
            FaultException.require(Messages.text(entry, "hash").equals(AuditHash.of(hash, entry)),
                    "The hash does not follow from the entry and the one before it: " + entry);
            before = entry;
        }
        ConversationChecks.answersPing(operator);
    }

    private static void refuses(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = LaterFeatureChecks.able(server, server.newId(), "find_audit");
        JsonObject answer = ask(operator, "find_audit", "\"limit\":0");
        FaultException.require(isRefused(answer) && !Messages.text(answer, "msg").isEmpty(),
                "The answer was " + answer);
    }

    private static void remembers(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = reader(server);
        operator.send("{\"event\":\"watch_audit\"}");
        JsonObject head = operator.message("audit_head");
        FaultException.require(List.of("storing", "failing").contains(Messages.text(head, "state")),
                "The state was " + head);
        long row = head.get("row").getAsLong();
        if (row == 0) {
            throw new NotCheckedException("The audit has no entries yet.");
        }
        String hash = Messages.text(head, "hash");
        String other = (hash.startsWith("0") ? "1" : "0") + hash.substring(1);
        requireOutcome("same", check(operator, row, hash));
        requireOutcome("different", check(operator, row, other));
        requireOutcome("shorter", check(operator, Integer.MAX_VALUE, hash));
    }

    /** An operator that may read the audit. */
    private static TestClient reader(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = LaterFeatureChecks.able(server, server.newId(), "find_audit");
        JsonObject answer = ask(operator, "find_audit", "\"limit\":1");
        if (isRefused(answer)) {
            throw new NotCheckedException("The server does not show its audit: " + Messages.text(answer, "msg"));
        }
        return operator;
    }

    private static Iterable<JsonElement> entries(TestClient operator, String fields)
            throws FaultException, InterruptedException {
        JsonObject answer = ask(operator, "find_audit", fields);
        FaultException.require(answer.has("entries") && answer.has("more"), "The answer was " + answer);
        return answer.getAsJsonArray("entries");
    }

    private static JsonObject check(TestClient operator, long row, String hash)
            throws FaultException, InterruptedException {
        return ask(operator, "check_audit", "\"row\":" + row + ",\"hash\":\"" + hash + "\"");
    }

    private static JsonObject ask(TestClient operator, String event, String fields)
            throws FaultException, InterruptedException {
        operator.send("{\"event\":\"" + event + "\",\"id\":\"q\"," + fields + "}");
        JsonObject answer = operator.laterMessage("audit_answer"); // an audit that is watched may grow meanwhile
        FaultException.require(Messages.text(answer, "id").equals("q") && Messages.text(answer, "of").equals(event),
                "The answer was " + answer);
        return answer;
    }

    private static boolean isRefused(JsonObject answer) throws FaultException {
        return Messages.text(answer, OUTCOME).equals("refused");
    }

    private static void requireOutcome(String expected, JsonObject answer) throws FaultException {
        FaultException.require(Messages.text(answer, OUTCOME).equals(expected),
                "Instead of " + expected + ", the answer was " + answer);
    }
}
