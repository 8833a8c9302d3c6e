package dev.golink.phones.conformance.server.checks;

import java.util.List;
import java.util.function.Predicate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ProtocolSections;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks runs, one command for many phones: version 1 of the protocol, for servers that know runs. */
public final class RunChecks {
    private RunChecks() {}

    /** The checks of runs. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("run-outcomes",
                        "A run reaches each of its phones once, and the server reports and counts each outcome.",
                        ProtocolSections.RUNS,
                        RunChecks::reportsOutcomes),
                ServerRuleCheck.ofVersionOne("run-outlives",
                        "A run continues after its operator disconnects, and other operators see who began it.",
                        ProtocolSections.RUNS,
                        RunChecks::outlivesItsOperator),
                ServerRuleCheck.ofVersionOne("run-refused",
                        "The server refuses an impossible run, with the id of begin_run.",
                        ProtocolSections.RUNS,
                        RunChecks::refuses));
    }

    private static void reportsOutcomes(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = watching(server, server.newId());
        String here = server.newId();
        TestClient phone = server.modernPhone(here);
        String run = begin(operator, here, server.newId());
        operator.send("{\"event\":\"watch_run\",\"run\":\"" + run + "\"}");
        answerLive(phone);
        JsonObject last = awaitRun(operator, run, told -> stage(told, "done") == 1 && stage(told, "unreachable") == 1);
        FaultException.require(stages(last).size() == 2,
                "About a run for a connected phone and an offline phone, the operator received " + last);
        JsonObject parts = operator.laterMessage("run");
        FaultException.require(
                parts.get("phones").getAsJsonArray().size() > 0 && Messages.text(parts, "run").equals(run),
                "The operator that watched the run received " + parts);
    }

    private static void outlivesItsOperator(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient other = watching(server, server.newId());
        String name = server.newId();
        TestClient operator = watching(server, name);
        String here = server.newId();
        TestClient phone = server.modernPhone(here);
        String run = begin(operator, here, server.newId());
        operator.closeNormally();
        answerLive(phone);
        JsonObject last = awaitRun(other, run, told -> stage(told, "done") == 1 && stage(told, "unreachable") == 1);
        FaultException.require(Messages.text(last, "by").equals(name), "Another operator received " + last);
    }

    private static void refuses(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = watching(server, server.newId());
        operator.send("{\"event\":\"begin_run\",\"id\":\"q\",\"of\":\"dance\",\"phones\":[\"p\"]}");
        JsonObject answer = operator.laterMessage("run_answer");
        FaultException.require(
                Messages.text(answer, "id").equals("q") && Messages.text(answer, "outcome").equals("refused"),
                "About a run of an event that is not a command, the operator received " + answer);
    }

    /**
     * Connects an operator that watches the fleet and its runs.
     *
     * @throws NotCheckedException if the server reports the fleet first, because then it knows no runs
     */
    private static TestClient watching(ServerUnderCheck server, String id)
            throws FaultException, NotCheckedException, InterruptedException {
        TestClient operator = server.operator(id);
        operator.send("{\"event\":\"watch_fleet\",\"runs\":true}");
        if (!Messages.event(Messages.object(operator.text())).equals("runs")) {
            throw new NotCheckedException("The server is an older one: it does not support runs.");
        }
        return operator;
    }

    private static String begin(TestClient operator, String here, String away)
            throws FaultException, InterruptedException {
        operator.send(
                "{\"event\":\"begin_run\",\"id\":\"q\",\"of\":\"open_screen\",\"phones\":[\"" + here + "\",\"" + away
                        + "\"]}");
        JsonObject answer = operator.laterMessage("run_answer");
        FaultException.require(Messages.text(answer, "outcome").equals("taken")
                && Messages.text(answer, "id").equals("q") && Messages.text(answer, "of").equals("begin_run"),
                "About a run for two phones, the operator received " + answer);
        return Messages.text(answer, "run");
    }

    private static void answerLive(TestClient phone) throws FaultException, InterruptedException {
        String command = Messages.text(phone.message("open_screen"), "id");
        phone.send(ServerRuleCheck.report("screen", "live", command, ""));
    }

    private static JsonObject awaitRun(TestClient operator, String run, Predicate<JsonObject> condition)
            throws FaultException, InterruptedException {
        while (true) {
            for (JsonElement told : operator.laterMessage("runs").get("runs").getAsJsonArray()) {
                JsonObject one = told.getAsJsonObject();
                if (Messages.text(one, "run").equals(run) && condition.test(one)) {
                    return one;
                }
            }
        }
    }

    private static JsonObject stages(JsonObject run) {
        return run.getAsJsonObject("stages");
    }

    private static int stage(JsonObject run, String stage) {
        JsonElement count = stages(run).get(stage);
        return count == null ? 0 : count.getAsInt();
    }
}
