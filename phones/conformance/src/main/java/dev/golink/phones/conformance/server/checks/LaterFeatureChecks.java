package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.OPERATOR;
import static dev.golink.phones.conformance.server.client.ProtocolSections.TO_PHONE;

import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ReceivedMessages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/**
 * Checks features that servers gained after the first release and list in {@code open}. A check is skipped if the
 * server does not list its feature.
 */
public final class LaterFeatureChecks {
    private static final int DISCONNECTED = 4410;

    private LaterFeatureChecks() {}

    /** The checks of later features. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("to-users-summary",
                        "A command with to_users gets one result per phone, and then one summary that counts them.",
                        OPERATOR, LaterFeatureChecks::sumsUp),
                ServerRuleCheck.ofVersionOne("to-users-once",
                        "A phone that to_users names twice gets the command once.",
                        OPERATOR,
                        LaterFeatureChecks::reportsOnce),
                ServerRuleCheck.ofVersionOne("locate-done",
                        "locate reaches a phone with can_locate; the result is done once the phone says shown.",
                        OPERATOR, LaterFeatureChecks::locates),
                ServerRuleCheck.ofVersionOne("locate-unsupported",
                        "locate does not reach a phone without can_locate; the result is unsupported.",
                        OPERATOR,
                        LaterFeatureChecks::leavesUnable),
                ServerRuleCheck.ofVersionOne("custom-passed-on",
                        "custom reaches the phone with unchanged name and data, and with id and fromUser.", TO_PHONE,
                        LaterFeatureChecks::passesOn),
                ServerRuleCheck.ofVersionOne("custom-answered",
                        "The custom_result of a phone with can_custom becomes the result, with its data.",
                        OPERATOR,
                        LaterFeatureChecks::relays),
                ServerRuleCheck.ofVersionOne("custom-reserved",
                        "custom with the name of a protocol event gets an error and reaches no phone.",
                        OPERATOR, LaterFeatureChecks::reserves),
                ServerRuleCheck.ofVersionOne("disconnect-phone",
                        "disconnect closes a phone with 4410, and the reason names the operator.",
                        OPERATOR, LaterFeatureChecks::disconnects),
                ServerRuleCheck.ofVersionOne("disconnect-operator",
                        "disconnect closes another operator with 4410, and the reason names the sender.",
                        OPERATOR, LaterFeatureChecks::disconnectsOperator),
                ServerRuleCheck.ofVersionOne("operator-message",
                        "operator_message reaches the operator that it names, with unchanged text and fromUser.",
                        OPERATOR,
                        LaterFeatureChecks::saysToOperator));
    }

    private static void sumsUp(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = able(server, server.newId(), "to_users");
        String here = server.newId();
        String away = server.newId();
        TestClient phone = server.noticingPhone(here);
        operator.send("{\"event\":\"notice\",\"to_users\":[\"" + here + "\",\"" + away
                + "\"],\"id\":\"q\",\"text\":\"hi\"}");
        ServerRuleCheck.result(operator, "notice", away, "unreachable");
        phone.send(ServerRuleCheck.report("notice", "shown", Messages.text(phone.message("notice"), "id"), ""));
        ServerRuleCheck.result(operator, "notice", here, "done");
        JsonObject summary = operator.message("summary");
        JsonObject counts = new JsonObject();
        counts.addProperty("done", 1);
        counts.addProperty("unreachable", 1);
        FaultException.require(Messages.text(summary, "id").equals("q") && Messages.text(summary, "of").equals("notice")
                && new JsonPrimitive(2).equals(summary.get("total")) && counts.equals(summary.get("outcomes")),
                "The summary was " + summary);
        ConversationChecks.answersPing(operator);
    }

    private static void reportsOnce(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = able(server, server.newId(), "to_users");
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        operator.send("{\"event\":\"stop_screen\",\"to_users\":[\"" + id + "\",\"" + id + "\"]}");
        phone.message("stop_screen");
        ConversationChecks.answersPing(phone);
    }

    private static void locates(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = able(server, server.newId(), "locate");
        String id = server.newId();
        TestClient phone = server.locatablePhone(id);
        operator.send("{\"event\":\"locate\",\"to_user\":\"" + id + "\",\"id\":\"q\"}");
        phone.send(ServerRuleCheck.report("locate", "shown", Messages.text(phone.message("locate"), "id"), ""));
        ServerRuleCheck.result(operator, "locate", id, "done");
    }

    private static void leavesUnable(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = able(server, server.newId(), "locate");
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        operator.send("{\"event\":\"locate\",\"to_user\":\"" + id + "\",\"id\":\"q\"}");
        ServerRuleCheck.result(operator, "locate", id, "unsupported");
        ConversationChecks.answersPing(phone);
    }

    private static void passesOn(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        String operatorId = server.newId();
        TestClient operator = able(server, operatorId, "custom");
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        JsonObject said = custom(id, "check", "{\"a\":[1,null,\"二\"],\"b\":true}");
        operator.send(said.toString());
        JsonObject heard = phone.message("custom");
        FaultException.require(
                Messages.text(heard, "name").equals("check") && said.get("data").equals(heard.get("data"))
                        && Messages.text(heard, "fromUser").equals(operatorId) && !Messages.text(heard, "id").isEmpty(),
                "The phone received " + heard);
        ServerRuleCheck.result(operator, "custom", id, "sent");
    }

    private static void relays(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = able(server, server.newId(), "custom");
        String id = server.newId();
        TestClient phone = server.answeringPhone(id);
        operator.send(custom(id, "check", "7").toString());
        JsonObject answer = Messages.object("{\"event\":\"custom_result\",\"ok\":true,\"data\":{\"left\":null}}");
        answer.add("id", phone.message("custom").get("id"));
        phone.send(answer.toString());
        JsonObject result = operator.message("result");
        FaultException.require(Messages.text(result, "outcome").equals("done")
                && answer.get("data").equals(result.get("data")), "The result was " + result);
    }

    private static void reserves(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = able(server, server.newId(), "custom");
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        operator.send(custom(id, "open_screen", "7").toString());
        operator.message("error");
        ConversationChecks.answersPing(phone);
    }

    private static void disconnects(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        String operatorId = server.newId();
        TestClient operator = able(server, operatorId, "disconnect");
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        operator.send("{\"event\":\"disconnect\",\"to_user\":\"" + id + "\",\"id\":\"q\",\"why\":\"a check\"}");
        isClosedBy(phone, operatorId);
        ServerRuleCheck.result(operator, "disconnect", id, "done");
    }

    private static void disconnectsOperator(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        String operatorId = server.newId();
        TestClient operator = able(server, operatorId, "disconnect");
        String otherId = server.newId();
        TestClient other = server.operator(otherId);
        operator.send("{\"event\":\"disconnect\",\"to_operator\":\"" + otherId + "\",\"why\":\"a check\"}");
        isClosedBy(other, operatorId);
    }

    private static void isClosedBy(TestClient client, String operatorId) throws FaultException, InterruptedException {
        ReceivedMessages.Closed closed = client.closed();
        FaultException.require(closed.code() == DISCONNECTED && closed.reason().contains(operatorId)
                && closed.reason().contains("a check"), closed.texts());
    }

    private static void saysToOperator(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        String operatorId = server.newId();
        TestClient operator = able(server, operatorId, "operator_message");
        String otherId = server.newId();
        TestClient other = server.operator(otherId);
        operator.send("{\"event\":\"operator_message\",\"to_operator\":\"" + otherId + "\",\"text\":\"换班\\n now\"}");
        JsonObject heard = other.message("operator_message");
        FaultException.require(Messages.text(heard, "fromUser").equals(operatorId)
                && Messages.text(heard, "text").equals("换班\n now"), "The other operator received " + heard);
    }

    /**
     * Connects an operator to a server that must list a feature in {@code open}.
     *
     * @throws NotCheckedException if the server does not list the feature
     */
    static TestClient able(ServerUnderCheck server, String id, String feature)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = server.connectOperator(id);
        JsonObject open = operator.message("open");
        if (!open.has("can") || !open.getAsJsonArray("can").contains(new JsonPrimitive(feature))) {
            throw new NotCheckedException("The server is an older one: can in its open does not list " + feature + ".");
        }
        return operator;
    }

    private static JsonObject custom(String phone, String name, String data) throws FaultException {
        JsonObject custom = Messages.object("{\"event\":\"custom\",\"id\":\"q\",\"data\":" + data + "}");
        custom.addProperty("to_user", phone);
        custom.addProperty("name", name);
        return custom;
    }
}
