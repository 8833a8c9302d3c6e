package dev.golink.phones.conformance.server.control;

import static dev.golink.phones.conformance.server.client.ProtocolSections.CONTROL;

import java.util.List;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks who controls a phone: one operator at a time. */
public final class ControlChecks {
    private ControlChecks() {}

    /** The checks of taking and losing control. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                check("control-taken", "take_control of a free phone has the result done, and the phone gets control.",
                        ControlChecks::takes),
                check("control-held",
                        "take_control of a phone that another operator controls is refused: held, by that operator.",
                        ControlChecks::isHeld),
                check("control-forced",
                        "With force, the other operator loses control, and both and the phone are told.",
                        ControlChecks::forces),
                check("control-released", "After release_control, the phone is told, and another operator can take it.",
                        ControlChecks::releases),
                check("control-unsupported",
                        "take_control of a phone without input is unsupported; of one that is away, unreachable.",
                        ControlChecks::isUnsupported),
                check("control-returns",
                        "Control stays when the phone reconnects: it gets control after its hello.",
                        ControlChecks::stays),
                check("control-no-group", "take_control, release_control and input for a group get error.",
                        ControlChecks::takesNoGroup),
                check("heart-clock",
                        "The answer to an operator's heart, or that of a phone with input_clock, has server_ms.",
                        ControlChecks::tellsTime));
    }

    static ServerRuleCheck check(String name, String says, ServerRuleCheck.Body body) {
        return ServerRuleCheck.ofVersionOne(name, says, CONTROL, body);
    }

    private static void takes(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = clients.controlled(id);
        clients.take(id, false);
        clients.answer(id, "done");
        ControlClients.getsNothing(phone);
    }

    private static void isHeld(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients first = ControlClients.connect(server);
        ControlClients second = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = first.controlled(id);
        second.take(id, false);
        JsonObject answer = second.answer(id, "refused");
        ControlClients.require(answer, "reason", "held");
        ControlClients.require(answer, "by", first.operatorId());
        ControlClients.getsNothing(phone);
        ControlClients.getsNothing(first.operator());
    }

    private static void forces(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients first = ControlClients.connect(server);
        ControlClients second = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = first.controlled(id);
        second.take(id, true);
        ControlClients.require(second.answer(id, "done"), "taken_from", first.operatorId());
        JsonObject lost = first.operator().message("control");
        ControlClients.require(lost, "to_user", id);
        ControlClients.require(lost, "state", "ended");
        ControlClients.require(lost, "why", "taken_over");
        ControlClients.require(lost, "by", second.operatorId());
        ControlClients.told(phone, "ended", first.operatorId());
        ControlClients.told(phone, "begun", second.operatorId());
    }

    private static void releases(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients first = ControlClients.connect(server);
        ControlClients second = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = first.controlled(id);
        first.operator().send("{\"event\":\"release_control\",\"to_user\":\"" + id + "\"}");
        ControlClients.told(phone, "ended", first.operatorId());
        ControlClients.getsNothing(first.operator());
        second.take(id, false);
        second.answer(id, "done");
        ControlClients.told(phone, "begun", second.operatorId());
    }

    private static void isUnsupported(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        clients.take(id, false);
        clients.answer(id, "unsupported");
        ControlClients.getsNothing(phone);
        String away = server.newId();
        clients.take(away, false);
        clients.answer(away, "unreachable");
    }

    private static void stays(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        clients.controlled(id).close();
        TestClient again = server.phone(id);
        again.send(ServerUnderCheck.hello(",\"input\":[\"touch\"],\"input_clock\":true"));
        ControlClients.told(again, "begun", clients.operatorId());
    }

    private static void takesNoGroup(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = ControlClients.connect(server).operator();
        for (String message : List.of("\"take_control\",\"id\":\"q\"", "\"release_control\"",
                "\"input\",\"id\":\"g\",\"seq\":0,\"do\":[{\"step\":\"tap\",\"x\":1,\"y\":1}]")) {
            operator.send("{\"event\":" + message + ",\"to_group\":\"x\"}");
            FaultException.require(!Messages.text(operator.message("error"), "msg").isEmpty(), "error has no msg");
        }
    }

    private static void tellsTime(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        hasTime(clients.operator(), true);
        hasTime(clients.phone(server.newId()), true);
        hasTime(server.modernPhone(server.newId()), false);
    }

    private static void hasTime(TestClient client, boolean wanted) throws FaultException, InterruptedException {
        client.send("{\"event\":\"heart\"}");
        JsonObject heart = client.message("heart");
        boolean told = heart.has("server_ms") && heart.get("server_ms").getAsLong() > 0;
        FaultException.require(told == wanted, "The answer to a heart was " + heart);
    }
}
