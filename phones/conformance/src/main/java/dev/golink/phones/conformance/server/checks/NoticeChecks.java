package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.OPERATOR;
import static dev.golink.phones.conformance.server.client.ProtocolSections.TO_PHONE;

import java.util.List;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks messages from operators to the users of phones, and their outcomes: version 1 of the protocol. */
public final class NoticeChecks {
    private static final String TEXT = "Plug it in, \"please\".\n请充电";

    private NoticeChecks() {}

    /** The checks of messages to the users of phones. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("notice-passed-on",
                        "A notice reaches the phone that to_user names, with unchanged text, level, id and fromUser.",
                        TO_PHONE, NoticeChecks::isPassedOn),
                ServerRuleCheck.ofVersionOne("notice-done",
                        "A notice with an id gets exactly one result, done, once the phone says shown.", OPERATOR,
                        server -> ends(server, "shown", "", "done")),
                ServerRuleCheck.ofVersionOne("notice-refused",
                        "A notice that the phone did not show gets the result refused, with the phone's reason.",
                        OPERATOR, server -> ends(server, "failed", "not now", "refused")),
                ServerRuleCheck.ofVersionOne("notice-sent",
                        "A notice for a phone without can_notice gets the result sent.", OPERATOR,
                        NoticeChecks::isSent));
    }

    private static void isPassedOn(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        String operatorId = server.newId();
        TestClient phone = server.noticingPhone(id);
        server.operator(operatorId).send(notice(id));
        JsonObject notice = phone.message("notice");
        FaultException.require(
                Messages.text(notice, "text").equals(TEXT) && Messages.text(notice, "level").equals("warning")
                        && Messages.text(notice, "fromUser").equals(operatorId)
                        && !Messages.text(notice, "id").isEmpty(),
                "The phone received " + notice);
    }

    private static void ends(ServerUnderCheck server, String state, String words, String outcome)
            throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.noticingPhone(id);
        TestClient operator = server.operator(server.newId());
        operator.send(notice(id));
        String message = Messages.text(phone.message("notice"), "id");
        ConversationChecks.answersPing(operator); // no result may come before the phone's answer
        phone.send(ServerRuleCheck.report("notice", state, message, words));
        ServerRuleCheck.result(operator, "notice", id, outcome, words);
        ConversationChecks.answersPing(operator);
    }

    private static void isSent(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        TestClient operator = server.operator(server.newId());
        operator.send(notice(id));
        phone.message("notice");
        ServerRuleCheck.result(operator, "notice", id, "sent");
        ConversationChecks.answersPing(operator);
    }

    private static String notice(String phone) {
        JsonObject notice = new JsonObject();
        notice.addProperty("event", "notice");
        notice.addProperty("to_user", phone);
        notice.addProperty("id", "q");
        notice.addProperty("text", TEXT);
        notice.addProperty("level", "warning");
        return notice.toString();
    }
}
