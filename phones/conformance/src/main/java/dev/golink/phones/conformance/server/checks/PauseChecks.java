package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.COMING_BACK;
import static dev.golink.phones.conformance.server.client.ProtocolSections.OPERATOR;
import static dev.golink.phones.conformance.server.client.ProtocolSections.PRESENCE_AND_SHARING;

import java.time.Duration;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.server.client.ReceivedMessages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;
import dev.golink.phones.conformance.server.client.TestFrames;

/**
 * Checks how the server treats a sharing without watchers, and a sharing whose phone disconnects: version 1 of the
 * protocol.
 */
public final class PauseChecks {
    /** The longest time until frames without watchers must end. */
    private static final Duration UNWATCHED = Duration.ofSeconds(10);

    private PauseChecks() {}

    /** The checks of paused sharing. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("pause-unwatched",
                        "A phone that nobody watches gets pause_screen within 10 s if it can pause, otherwise nothing.",
                        PRESENCE_AND_SHARING, PauseChecks::pausesUnwatched),
                ServerRuleCheck.ofVersionOne("resume-watched",
                        "A paused phone gets resume_screen when watched, and its next frame reaches the watcher.",
                        PRESENCE_AND_SHARING, PauseChecks::resumesWatched),
                ServerRuleCheck.ofVersionOne("fleet-paused",
                        "fleet reports a phone that says paused as live, with paused true.",
                        OPERATOR, PauseChecks::reportsPaused),
                ServerRuleCheck.ofVersionOne("asked-again",
                        "After it reconnected, a phone that shared gets open_screen again, in the operator's name.",
                        COMING_BACK,
                        PauseChecks::asksAgain),
                ServerRuleCheck.ofVersionOne("stop-while-away",
                        "stop_screen for an offline phone whose screen would be asked for again has the result done.",
                        OPERATOR,
                        PauseChecks::stopsWhileAway));
    }

    private static void pausesUnwatched(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        String otherId = server.newId();
        TestClient other = sharing(otherId, server.modernPhone(otherId), operator);
        String id = server.newId();
        TestClient phone = sharing(id, server.pausingPhone(id), operator);
        phone.message("pause_screen", UNWATCHED);
        ConversationChecks.answersPing(other);
    }

    private static void resumesWatched(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        String id = server.newId();
        TestClient phone = sharing(id, server.pausingPhone(id), operator);
        phone.message("pause_screen", UNWATCHED);
        phone.send("{\"event\":\"screen\",\"state\":\"paused\"}");
        operator.send("{\"event\":\"watch_screen\",\"to_user\":\"" + id + "\"}");
        operator.message("watching");
        phone.message("resume_screen");
        phone.send("{\"event\":\"screen\",\"state\":\"live\"}");
        phone.send(TestFrames.jpeg(0));
        ReceivedMessages received = operator.next();
        FaultException.require(received instanceof ReceivedMessages.Binary, "No frame came. " + received.texts());
    }

    private static void reportsPaused(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        String id = server.newId();
        TestClient phone = sharing(id, server.pausingPhone(id), operator);
        phone.send("{\"event\":\"screen\",\"state\":\"paused\"}");
        operator.send("{\"event\":\"watch_fleet\"}");
        JsonObject told = FleetChecks.awaitPhone(operator, id);
        while (Messages.text(told, "sharing").equals("live") && !isPaused(told)) {
            told = FleetChecks.awaitPhone(operator, id);
        }
        FaultException.require(
                Messages.text(told, "sharing").equals("live") && isPaused(told),
                "The operator received " + told);
    }

    private static boolean isPaused(JsonObject phone) {
        return new JsonPrimitive(true).equals(phone.get("paused"));
    }

    private static void asksAgain(ServerUnderCheck server) throws FaultException, InterruptedException {
        String operatorId = server.newId();
        TestClient operator = server.operator(operatorId);
        String id = server.newId();
        sharing(id, server.modernPhone(id), operator).close();
        TestClient back = server.phone(id);
        back.send(ServerUnderCheck.hello(""));
        JsonObject command = back.message("open_screen");
        FaultException.require(Messages.text(command, "fromUser").equals(operatorId), "The phone received " + command);
    }

    private static void stopsWhileAway(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        String id = server.newId();
        sharing(id, server.modernPhone(id), operator).closeNormally();
        operator.send("{\"event\":\"watch_fleet\"}");
        FleetChecks.awaitPresence(operator, id, "offline");
        operator.send("{\"event\":\"stop_screen\",\"to_user\":\"" + id + "\",\"id\":\"q\"}");
        JsonObject result = operator.laterMessage("result");
        FaultException.require(Messages.text(result, "outcome").equals("done"), "The operator received " + result);
    }

    /** Makes the phone share on the operator's request, without watchers. */
    private static TestClient sharing(String id, TestClient phone, TestClient operator)
            throws FaultException, InterruptedException {
        operator.send("{\"event\":\"open_screen\",\"to_user\":\"" + id + "\",\"id\":\"q\"}");
        String command = Messages.text(phone.message("open_screen"), "id");
        phone.send("{\"event\":\"screen\",\"state\":\"live\",\"id\":\"" + command + "\"}");
        operator.message("result");
        return phone;
    }
}
