package dev.golink.phones.conformance.server.control;

import java.time.Duration;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks how gestures reach phones, and that each has one outcome. */
public final class GestureChecks {
    private static final String TAP = "[{\"step\":\"tap\",\"x\":100,\"y\":65535}]";
    private static final String DOWN = "[{\"step\":\"touch\",\"p\":0,\"a\":\"down\",\"x\":9,\"y\":9,\"t\":0}]";
    private static final String UP = "[{\"step\":\"touch\",\"p\":0,\"a\":\"up\",\"x\":9,\"y\":9,\"t\":20}]";
    private static final String STEPS = "[{\"step\":\"long_press\",\"x\":0,\"y\":1,\"ms\":600},"
            + "{\"step\":\"swipe\",\"x\":1,\"y\":2,\"x2\":3,\"y2\":4,\"ms\":0},{\"step\":\"key\",\"name\":\"volume_up\"},"
            + "{\"step\":\"app\",\"start\":\"com.example\"},{\"step\":\"element\",\"text\":\"购买\",\"index\":2},"
            + "{\"step\":\"wait\",\"ms\":1}]";
    private static final List<String> CANCELLED = List.of("touch cancel");
    /** A server cancels after 2 s of silence; a phone lets go by itself after 3 s. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private GestureChecks() {}

    /** The checks of gestures. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ControlChecks.check("input-passed-on",
                        "input reaches the phone with the same steps and at, and with sent_ms and fromUser.",
                        GestureChecks::passesOn),
                ControlChecks.check("input-done", "A gesture that the phone did has the result done, once.",
                        GestureChecks::isDone),
                ControlChecks.check("input-refused",
                        "A gesture that the phone refuses has the result refused, with the phone's reason and msg.",
                        GestureChecks::isRefused),
                ControlChecks.check("input-parts", "The parts of a gesture reach the phone in order, with one id.",
                        GestureChecks::staysInOrder),
                ControlChecks.check("input-several",
                        "A gesture for several phones has one result for each, and then a summary.",
                        GestureChecks::isForSeveral),
                ControlChecks.check("input-no-control",
                        "input of an operator who does not control the phone is refused: no_control.",
                        GestureChecks::needsControl),
                ControlChecks.check("input-wrong", "A wrong input gets error, and the phone gets none of its steps.",
                        GestureChecks::isWrong),
                ControlChecks.check("input-operator-gone",
                        "When the operator's connection ends, the phone gets cancel for each finger, and control ended.",
                        GestureChecks::endsWithOperator),
                ControlChecks.check("input-silent",
                        "A press without a part for 2 s is cancelled: the phone gets cancel, the result is cancelled.",
                        GestureChecks::endsInSilence),
                ControlChecks.check("input-phone-gone",
                        "A gesture whose phone disconnects has the result unreachable, and is not sent again.",
                        GestureChecks::endsWithPhone));
    }

    private static void passesOn(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = clients.controlled(id);
        clients.input(id, 0, STEPS);
        JsonObject part = ControlClients.part(phone, 0);
        ControlClients.require(part, "fromUser", clients.operatorId());
        same(part, "do", STEPS);
        same(part, "at", "{\"w\":1080,\"h\":2400,\"rotation\":0,\"frame\":4294967295}");
        FaultException.require(part.has("sent_ms") && !Messages.text(part, "id").isEmpty(),
                "id or sent_ms is missing in " + part);
    }

    private static void same(JsonObject part, String field, String json) throws FaultException {
        JsonElement sent = JsonParser.parseString(json);
        FaultException.require(sent.equals(part.get(field)), field + " should be " + sent + " in " + part);
    }

    private static void isDone(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = clients.controlled(id);
        clients.input(id, 0, TAP);
        JsonObject part = ControlClients.part(phone, 0);
        String answer = ControlClients.done(part, "\"outcome\":\"done\",\"app\":\"com.example/.Main\"");
        phone.send(answer);
        phone.send(answer);
        ControlClients.getsNothing(phone);
        ControlClients.require(clients.outcome(id, "done"), "app", "com.example/.Main");
        ControlClients.getsNothing(clients.operator());
    }

    private static void isRefused(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = clients.controlled(id);
        clients.input(id, 0, TAP);
        phone.send(ControlClients.done(ControlClients.part(phone, 0),
                "\"outcome\":\"refused\",\"reason\":\"failed\",\"msg\":\"no such app\""));
        JsonObject outcome = clients.outcome(id, "refused");
        ControlClients.require(outcome, "reason", "failed");
        ControlClients.require(outcome, "msg", "no such app");
    }

    private static void staysInOrder(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = clients.controlled(id);
        clients.input(id, 0, DOWN);
        clients.input(id, 1, UP);
        JsonObject down = ControlClients.part(phone, 0);
        JsonObject up = ControlClients.part(phone, 1);
        same(up, "do", UP);
        FaultException.require(down.get("id").equals(up.get("id")), "The ids differ: " + down + " " + up);
        phone.send(ControlClients.done(up, "\"outcome\":\"done\""));
        clients.outcome(id, "done");
    }

    private static void isForSeveral(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        String other = server.newId();
        TestClient phone = clients.controlled(id);
        TestClient free = clients.phone(other);
        clients.operator().send("{\"event\":\"input\",\"id\":\"g\",\"seq\":0,\"to_users\":[\"" + id + "\",\"" + other
                + "\"],\"do\":" + TAP + "}");
        phone.send(ControlClients.done(ControlClients.part(phone, 0), "\"outcome\":\"done\""));
        ControlClients.require(clients.outcome(other, "refused"), "reason", "no_control");
        clients.outcome(id, "done");
        JsonObject summary = clients.operator().message("summary");
        same(summary, "outcomes", "{\"done\":1,\"refused\":1}");
        ControlClients.getsNothing(free);
    }

    private static void needsControl(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = clients.phone(id);
        clients.input(id, 0, TAP);
        ControlClients.require(clients.outcome(id, "refused"), "reason", "no_control");
        ControlClients.getsNothing(phone);
    }

    private static void isWrong(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = clients.controlled(id);
        for (String wrong : List.of("[]", "{}", "[{\"step\":\"tap\",\"x\":1,\"y\":1},{\"step\":\"pinch\"}]",
                "[{\"step\":\"tap\",\"x\":65536,\"y\":1}]", "[{\"step\":\"tap\",\"x\":-1,\"y\":1}]",
                "[{\"step\":\"text\",\"text\":\"\\ud83d\"}]", "[{\"step\":\"wait\",\"ms\":1001}]")) {
            clients.input(id, 0, wrong);
            FaultException.require(!Messages.text(clients.operator().message("error"), "msg").isEmpty(),
                    "error has no msg");
        }
        ControlClients.getsNothing(phone);
    }

    private static void endsWithOperator(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        TestClient phone = pressed(clients, server.newId());
        clients.operator().close();
        isCancelled(phone);
        ControlClients.told(phone, "ended", clients.operatorId());
    }

    private static void endsInSilence(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = pressed(clients, id);
        JsonObject part = phone.message("input", SILENCE);
        FaultException.require(ControlClients.steps(part).equals(CANCELLED), "The phone received " + part);
        ControlClients.require(clients.outcome(id, "cancelled"), "reason", "silent");
    }

    private static void endsWithPhone(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        ControlClients clients = ControlClients.connect(server);
        String id = server.newId();
        TestClient phone = pressed(clients, id);
        phone.close();
        clients.outcome(id, "unreachable");
        TestClient again = clients.phoneAgain(id);
        ControlClients.getsNothing(again);
    }

    /** A phone that the operator controls, and on which a finger is down. */
    private static TestClient pressed(ControlClients clients, String id) throws FaultException, InterruptedException {
        TestClient phone = clients.controlled(id);
        clients.input(id, 0, DOWN);
        ControlClients.part(phone, 0);
        return phone;
    }

    private static void isCancelled(TestClient phone) throws FaultException, InterruptedException {
        JsonObject part = ControlClients.part(phone, 1);
        FaultException.require(ControlClients.steps(part).equals(CANCELLED), "The phone received " + part);
    }
}
