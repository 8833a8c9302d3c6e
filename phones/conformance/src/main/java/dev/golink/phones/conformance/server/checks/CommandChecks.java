package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.FIXED;

import java.util.List;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/**
 * Checks commands of operators that know only the fixed part of the protocol, and second connections of the same id.
 */
public final class CommandChecks {
    private CommandChecks() {}

    /** The checks of commands. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                exam("open-screen", "open_screen reaches the phone that to_user names; fromUser is the operator's id.",
                        server -> reaches(server, "open_screen", "/goLink/phone/")),
                exam("stop-screen", "stop_screen reaches the phone that to_user names; fromUser is the operator's id.",
                        server -> reaches(server, "stop_screen", "/goLink/phone/")),
                exam("open-screen-older-path", "open_screen also reaches a phone on the older path.",
                        server -> reaches(server, "open_screen", "/goLink/dhzs/")),
                exam("command-one-phone", "A command reaches the phone that it names, and no other phone.",
                        CommandChecks::reachesNoOther),
                exam("command-without-id",
                        "A command without an id gets no result, because its operator knows only the fixed part.",
                        CommandChecks::disturbsNobody),
                exam("replaced-phone",
                        "A phone's second connection replaces its first, which the server closes with 4409.",
                        server -> replaces(server, "/goLink/phone/" + server.newId())),
                exam("replaced-both-paths",
                        "A phone's second connection replaces its first also if one of them uses the older path.",
                        CommandChecks::replacesAcrossPaths),
                exam("replaced-operator",
                        "An operator's second connection replaces its first, which the server closes with 4409.",
                        server -> replaces(server, "/goLink/manager/" + server.newId())),
                exam("replaced-reachable",
                        "The second connection stays when the first, which it replaced, closes later.",
                        CommandChecks::staysReachable),
                exam("roles-apart", "A phone and an operator may have the same id; neither replaces the other.",
                        CommandChecks::rolesAreApart));
    }

    private static ServerRuleCheck exam(String name, String says, ServerRuleCheck.Body body) {
        return ServerRuleCheck.of(name, says, FIXED, body);
    }

    private static void reaches(ServerUnderCheck server, String event, String path)
            throws FaultException, InterruptedException {
        String id = server.newId();
        String operatorId = server.newId();
        TestClient phone = server.greeted(path + id);
        TestClient operator = server.operator(operatorId);
        operator.send(command(event, id));
        isFrom(operatorId, phone.message(event));
    }

    private static void reachesNoOther(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient named = server.phone(id);
        TestClient other = server.phone(server.newId());
        server.operator(server.newId()).send(command("open_screen", id));
        named.message("open_screen");
        ConversationChecks.answersPing(other);
    }

    private static void disturbsNobody(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        operator.send(command("open_screen", server.newId()));
        ConversationChecks.answersPing(operator);
    }

    private static void replaces(ServerUnderCheck server, String path) throws FaultException, InterruptedException {
        replaces(server, path, path);
    }

    private static void replacesAcrossPaths(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        replaces(server, "/goLink/phone/" + id, "/goLink/dhzs/" + id);
    }

    private static void replaces(ServerUnderCheck server, String path, String again)
            throws FaultException, InterruptedException {
        TestClient first = server.greeted(path);
        TestClient second = server.greeted(again);
        int code = first.closeCode();
        FaultException.require(code == 4409, "The server closed the first connection with code " + code + ".");
        ConversationChecks.answersPing(second);
    }

    private static void staysReachable(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        String operatorId = server.newId();
        TestClient first = server.phone(id);
        TestClient second = server.phone(id);
        first.closeCode();
        server.operator(operatorId).send(command("open_screen", id));
        isFrom(operatorId, second.message("open_screen"));
    }

    private static void rolesAreApart(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.phone(id);
        TestClient operator = server.operator(id);
        ConversationChecks.answersPing(phone);
        ConversationChecks.answersPing(operator);
    }

    private static void isFrom(String operator, JsonObject command) throws FaultException {
        FaultException.require(Messages.text(command, "fromUser").equals(operator), "The phone received " + command);
    }

    private static String command(String event, String phone) {
        return "{\"event\":\"" + event + "\",\"to_user\":\"" + phone + "\",\"x_unknown\":1}";
    }
}
