package dev.golink.phones.conformance.server.client;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.ProtocolRule;
import dev.golink.phones.conformance.RuleCheck;
import dev.golink.phones.conformance.Verdict;

/**
 * A rule for servers and its check.
 *
 * @param rule    the rule
 * @param body    checks the rule with its own connections
 * @param isAlone whether no other check may connect or disconnect clients while this check runs
 */
public record ServerRuleCheck(ProtocolRule rule, Body body, boolean isAlone) {
    /** A check that may run in parallel with others. */
    public static ServerRuleCheck of(String name, String says, String section, Body body) {
        return new ServerRuleCheck(new ProtocolRule(name, says, section), body, false);
    }

    /** A copy of this check that runs alone, after all others. */
    public ServerRuleCheck alone() {
        return new ServerRuleCheck(rule, body, true);
    }

    /** Runs the check with new connections and ends them afterwards. */
    public Verdict verdict(CheckedServer server) throws InterruptedException {
        try (ServerUnderCheck mine = new ServerUnderCheck(server)) {
            RuleCheck check = () -> body.run(mine);
            return check.verdict();
        }
    }

    /** A check of a rule of version 1 of the protocol. It is skipped for a server that knows only the fixed part. */
    public static ServerRuleCheck ofVersionOne(String name, String says, String section, Body body) {
        return of(name, says, section, server -> {
            server.requireVersionOne();
            body.run(server);
        });
    }

    /**
     * Returns the next message to an operator, which must be the result of this command.
     *
     * @throws FaultException if it has another event, id than "q", command, phone or outcome
     */
    public static JsonObject result(TestClient operator, String of, String phone, String outcome)
            throws FaultException, InterruptedException {
        JsonObject result = operator.message("result");
        FaultException.require(
                Messages.text(result, "outcome").equals(outcome) && Messages.text(result, "id").equals("q")
                        && Messages.text(result, "of").equals(of) && Messages.text(result, "to_user").equals(phone),
                "The operator received " + result);
        return result;
    }

    /**
     * Checks the next result as above. If the phone gave a reason, the result must repeat the same text.
     *
     * @param words the phone's reason; empty if the phone gave none
     */
    public static void result(TestClient operator, String of, String phone, String outcome, String words)
            throws FaultException, InterruptedException {
        JsonObject result = result(operator, of, phone, outcome);
        FaultException.require(words.isEmpty() || Messages.text(result, "reason").equals(words),
                "The phone said " + words + "; the operator received " + result);
    }

    /**
     * A phone's report about a command.
     *
     * @param words the phone's reason; the field is left out if it is empty
     */
    public static String report(String event, String state, String command, String words) {
        return "{\"event\":\"" + event + "\",\"state\":\"" + state + "\",\"id\":\"" + command + "\""
                + (words.isEmpty() ? "" : ",\"msg\":\"" + words + "\"") + "}";
    }

    /** The code that checks a rule. */
    @FunctionalInterface
    public interface Body {
        void run(ServerUnderCheck server) throws FaultException, NotCheckedException, InterruptedException;
    }
}
