package dev.golink.phones.conformance.server.control;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** An operator and phones that it may control, as several checks need them. Used by one thread. */
final class ControlClients {
    private static final String EVENT = "input";
    private static final String ALL = ",\"input\":[\"touch\",\"key\",\"text\",\"clipboard\",\"app\",\"element\"],\"input_clock\":true";

    private final ServerUnderCheck server;
    private final String operatorId;
    private final TestClient operator;

    private ControlClients(ServerUnderCheck server, String operatorId, TestClient operator) {
        this.server = server;
        this.operatorId = operatorId;
        this.operator = operator;
    }

    /**
     * Connects an operator.
     *
     * @throws NotCheckedException if the server does not list control in {@code open}, or does not give the right to it
     */
    static ControlClients connect(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        String id = server.newId();
        TestClient operator = server.connectOperator(id);
        JsonObject open = operator.message("open");
        if (!has(open, "can", EVENT)) {
            throw new NotCheckedException("The server is an older one: can in its open does not list input.");
        }
        if (open.has("rights") && !has(open, "rights", "control")) {
            throw new NotCheckedException(
                    "The operators of this check lack the right control. Use --token with a token of an administrator.");
        }
        return new ControlClients(server, id, operator);
    }

    private static boolean has(JsonObject open, String list, String word) {
        return open.get(list) instanceof JsonArray words && words.contains(new JsonPrimitive(word));
    }

    String operatorId() {
        return operatorId;
    }

    TestClient operator() {
        return operator;
    }

    /** Connects a phone that can carry out input of all kinds. */
    TestClient phone(String id) throws FaultException, InterruptedException {
        TestClient phone = server.phone(id);
        phone.send(ServerUnderCheck.hello(ALL));
        phone.send("{\"event\":\"heart\"}");
        phone.message("heart");
        return phone;
    }

    /** Connects a phone that this operator controls already, and reads that it is told so. */
    TestClient phoneAgain(String id) throws FaultException, InterruptedException {
        TestClient phone = server.phone(id);
        phone.send(ServerUnderCheck.hello(ALL));
        told(phone, "begun", operatorId);
        return phone;
    }

    /** Connects a phone, and takes the control of it. */
    TestClient controlled(String id) throws FaultException, InterruptedException {
        TestClient phone = phone(id);
        take(id, false);
        answer(id, "done");
        told(phone, "begun", operatorId);
        return phone;
    }

    void take(String phone, boolean force) {
        operator.send("{\"event\":\"take_control\",\"id\":\"q\",\"to_user\":\"" + phone + "\""
                + (force ? ",\"force\":true" : "") + "}");
    }

    /** Returns the next message to the operator, which must be the answer to its request for control. */
    JsonObject answer(String phone, String outcome) throws FaultException, InterruptedException {
        return result("take_control", phone, outcome);
    }

    /** Sends a part of the gesture {@code g} to a phone. */
    void input(String phone, int seq, String steps) {
        operator.send("{\"event\":\"input\",\"id\":\"g\",\"seq\":" + seq + ",\"to_user\":\"" + phone
                + "\",\"at\":{\"w\":1080,\"h\":2400,\"rotation\":0,\"frame\":4294967295},\"do\":" + steps + "}");
    }

    /** Returns the next message to the operator, which must be the outcome of the gesture. */
    JsonObject outcome(String phone, String outcome) throws FaultException, InterruptedException {
        return result(EVENT, phone, outcome);
    }

    private JsonObject result(String of, String phone, String outcome) throws FaultException, InterruptedException {
        JsonObject result = operator.message("result");
        FaultException.require(Messages.text(result, "of").equals(of)
                && Messages.text(result, "id").equals(of.equals(EVENT) ? "g" : "q")
                && Messages.text(result, "to_user").equals(phone)
                && Messages.text(result, "outcome").equals(outcome) && result.has("msg"),
                "The operator received " + result);
        return result;
    }

    /** Reads the next message to the phone, which must tell it who controls it from now on, or does not any more. */
    static void told(TestClient phone, String state, String operator) throws FaultException, InterruptedException {
        JsonObject told = phone.message("control");
        require(told, "state", state);
        require(told, "fromUser", operator);
    }

    /** Requires that a field of a message has this text. */
    static void require(JsonObject message, String field, String text) throws FaultException {
        FaultException.require(Messages.text(message, field).equals(text),
                field + " should be " + text + " in " + message);
    }

    /** Answers the ping, so everything before it was sent. Any message before the answer is a fault. */
    static void getsNothing(TestClient client) throws FaultException, InterruptedException {
        client.send("ping");
        String next = client.text();
        FaultException.require(next.equals("pong"), "The server said " + Messages.quote(next));
    }

    /** Reads the next message to the phone, which must be a part of a gesture; returns it. */
    static JsonObject part(TestClient phone, int seq) throws FaultException, InterruptedException {
        JsonObject part = phone.message(EVENT);
        FaultException.require(new JsonPrimitive(seq).equals(part.get("seq")), "seq should be " + seq + " in " + part);
        return part;
    }

    /** The words {@code step} and {@code a} of each step of a part, such as {@code touch cancel}. */
    static List<String> steps(JsonObject part) {
        List<String> steps = new ArrayList<>();
        if (part.get("do") instanceof JsonArray told) {
            told.forEach(step -> steps.add(step instanceof JsonObject object
                    ? (Messages.text(object, "step") + " " + Messages.text(object, "a")).strip()
                    : step.toString()));
        }
        return steps;
    }

    /** The phone's answer to a gesture. */
    static String done(JsonObject part, String more) {
        return "{\"event\":\"input_done\",\"id\":" + part.get("id") + "," + more + "}";
    }
}
