package dev.golink.phones.conformance.server;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.Rule;

/**
 * A rule for servers and how it is checked.
 *
 * @param rule the rule
 * @param body checks it with connections of its own
 */
record ServerExam(Rule rule, Body body) {
    static ServerExam of(String name, String says, String section, Body body) {
        return new ServerExam(new Rule(name, says, section), body);
    }

    /** Checks a rule. */
    @FunctionalInterface
    interface Body {
        void run(ServerUnderCheck server) throws FaultException, NotCheckedException, InterruptedException;
    }
}
