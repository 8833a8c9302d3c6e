package dev.golink.phones.conformance.server.client;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.Exam;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.Rule;
import dev.golink.phones.conformance.Verdict;

/**
 * A rule for servers and how it is checked.
 *
 * @param rule the rule
 * @param body checks it with connections of its own
 * @param isAlone whether nobody else may come or go meanwhile, as far as this check can help it
 */
public record ServerExam(Rule rule, Body body, boolean isAlone) {
    /** A rule and its check, which may run beside others. */
    public static ServerExam of(String name, String says, String section, Body body) {
        return new ServerExam(new Rule(name, says, section), body, false);
    }

    /** The same, which runs while no other exam does. */
    public ServerExam alone() {
        return new ServerExam(rule, body, true);
    }

    /** Runs it with connections of its own, which end with it. */
    public Verdict verdict(CheckedServer server) throws InterruptedException {
        try (ServerUnderCheck mine = new ServerUnderCheck(server)) {
            Exam exam = () -> body.run(mine);
            return exam.verdict();
        }
    }

    /** A rule of version 1 of the protocol; a server of an older one is not held to it. */
    public static ServerExam ofVersionOne(String name, String says, String section, Body body) {
        return of(name, says, section, server -> {
            server.requireVersionOne();
            body.run(server);
        });
    }

    /** The result an operator is told next: it must be of this command, with the id "q", for this phone, and end so. */
    public static JsonObject result(TestClient operator, String of, String phone, String outcome)
            throws FaultException, InterruptedException {
        JsonObject result = operator.message("result");
        FaultException.require(
                Messages.text(result, "outcome").equals(outcome) && Messages.text(result, "id").equals("q")
                        && Messages.text(result, "of").equals(of) && Messages.text(result, "to_user").equals(phone),
                "The operator was told " + result);
        return result;
    }

    /** As above; if the phone said why, the operator must have been told so in the same words. */
    public static void result(TestClient operator, String of, String phone, String outcome, String words)
            throws FaultException, InterruptedException {
        JsonObject result = result(operator, of, phone, outcome);
        FaultException.require(words.isEmpty() || Messages.text(result, "reason").equals(words),
                "The phone said " + words + "; the operator was told " + result);
    }

    /** What a phone says of a command: its words are left out if there are none. */
    public static String report(String event, String state, String command, String words) {
        return "{\"event\":\"" + event + "\",\"state\":\"" + state + "\",\"id\":\"" + command + "\""
                + (words.isEmpty() ? "" : ",\"msg\":\"" + words + "\"") + "}";
    }

    /** Checks a rule. */
    @FunctionalInterface
    public interface Body {
        void run(ServerUnderCheck server) throws FaultException, NotCheckedException, InterruptedException;
    }
}
