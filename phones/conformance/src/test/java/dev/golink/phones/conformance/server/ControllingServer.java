package dev.golink.phones.conformance.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

import dev.golink.phones.conformance.Messages;

/** A small server by which operators control phones, and which makes one given mistake. Its methods run one at a time. */
final class ControllingServer extends FixedServer {
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\",\"can\":[\"take_control\",\"input\"]}";
    private static final String CANCEL = "[{\"step\":\"touch\",\"p\":0,\"a\":\"cancel\",\"x\":9,\"y\":9,\"t\":0}]";

    private final Wrong wrong;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final List<String> able = new ArrayList<>();
    private final Map<String, String> controllers = new LinkedHashMap<>();
    /** The operators of the gestures that are not over, by phone. */
    private final Map<String, String> gestures = new LinkedHashMap<>();
    /** Whether the last gesture of an operator is for several phones. */
    private final Map<String, Boolean> several = new LinkedHashMap<>();
    private final Map<String, ScheduledFuture<?>> silences = new LinkedHashMap<>();

    ControllingServer(Wrong wrong) throws InterruptedException {
        super(Mistake.NONE);
        this.wrong = wrong;
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        if (handshake.getResourceDescriptor().contains("/manager/")) {
            admit(socket, "o " + handshake.getResourceDescriptor().replaceAll(".*/", ""), OPEN);
        } else {
            super.onOpen(socket, handshake);
        }
    }

    @Override
    synchronized void act(WebSocket socket, JsonObject message) {
        String name = socket.getAttachment();
        String id = name.substring(2);
        switch (Messages.event(message)) {
            case "watch_fleet" -> socket.send("{\"event\":\"fleet\",\"seq\":1,\"reset\":true}");
            case "forget_phones" -> socket.send("{\"event\":\"edited\",\"id\":\"forget\",\"outcome\":\"kept\"}");
            case "hello" -> greeted(id, message);
            case "heart" -> socket.send(name.startsWith("o ") || able.contains(id) && wrong != Wrong.TELLS_NO_TIME
                    ? "{\"event\":\"heart\",\"server_ms\":1766000000000}"
                    : "{\"event\":\"heart\"}");
            case "take_control" -> take(id, message);
            case "release_control" -> {
                String phone = Messages.text(message, "to_user");
                if (phone.isEmpty()) {
                    socket.send("{\"event\":\"error\",\"msg\":\"no phone\"}");
                } else if (wrong != Wrong.RELEASES_NOTHING) {
                    end(phone, "released");
                }
            }
            case "input" -> input(socket, id, message);
            case "input_done" -> done(id, message);
            default -> super.act(socket, message);
        }
    }

    private void greeted(String phone, JsonObject hello) {
        if (hello.has("input") && !able.contains(phone)) {
            able.add(phone);
        }
        String operator = controllers.get(phone);
        if (operator != null && wrong != Wrong.FORGETS_CONTROL) {
            control(phone, operator, "begun");
        }
    }

    private void take(String operator, JsonObject message) {
        String phone = Messages.text(message, "to_user");
        if (phone.isEmpty()) {
            tell("o " + operator, "{\"event\":\"error\",\"msg\":\"no phone\"}");
            return;
        }
        String holder = controllers.get(phone);
        JsonObject result = result(phone, "take_control");
        boolean force = message.has("force") || wrong == Wrong.GIVES_HELD;
        if (!able.contains(phone)) {
            result.addProperty("outcome", isConnected("p " + phone) && wrong != Wrong.ALL_UNREACHABLE ? "unsupported"
                    : "unreachable");
        } else if (holder != null && !holder.equals(operator) && !force) {
            result.addProperty("outcome", "refused");
            result.addProperty("reason", "held");
            result.addProperty("by", holder);
        } else {
            result.addProperty("outcome", "done");
            if (holder != null && !holder.equals(operator)) {
                result.addProperty("taken_from", holder);
                JsonObject lost = event("control");
                lost.addProperty("to_user", phone);
                lost.addProperty("state", "ended");
                lost.addProperty("why", "taken_over");
                lost.addProperty("by", operator);
                if (wrong != Wrong.TAKES_IN_SECRET) {
                    tell("o " + holder, lost.toString());
                }
                end(phone, "taken_over");
            }
            if (!operator.equals(holder)) {
                controllers.put(phone, operator);
                control(phone, wrong == Wrong.NAMES_NOBODY ? "" : operator, "begun");
            }
        }
        tell("o " + operator, result.toString());
    }

    private void end(String phone, String why) {
        String operator = controllers.remove(phone);
        if (operator != null) {
            if (gestures.containsKey(phone)) {
                cancel(phone, why);
            }
            control(phone, operator, "ended");
        }
    }

    private void cancel(String phone, String why) {
        if (wrong != Wrong.LEAVES_PRESSED) {
            JsonObject part = event("input");
            part.addProperty("id", "s-" + phone);
            part.addProperty("seq", 1);
            part.add("do", JsonParser.parseString(CANCEL));
            tell("p " + phone, part.toString());
        }
        JsonObject result = result(phone, "input");
        result.addProperty("outcome", "cancelled");
        result.addProperty("reason", wrong == Wrong.NAMES_OTHER_REASON ? "idle" : why);
        settle(phone, result);
    }

    private void input(WebSocket socket, String operator, JsonObject message) {
        List<String> phones = phones(message);
        if (phones.isEmpty() || !isValid(message) && wrong != Wrong.TAKES_ANY_STEP) {
            socket.send("{\"event\":\"error\",\"msg\":\"wrong\"}");
            return;
        }
        for (String phone : phones) {
            if (operator.equals(controllers.get(phone)) || wrong == Wrong.NEEDS_NO_CONTROL) {
                pass(operator, phone, message);
            } else {
                JsonObject result = result(phone, "input");
                result.addProperty("outcome", "refused");
                result.addProperty("reason", "no_control");
                socket.send(result.toString());
            }
        }
        several.put(operator, phones.size() > 1 && wrong != Wrong.NO_SUMMARY);
    }

    private void pass(String operator, String phone, JsonObject message) {
        JsonObject part = message.deepCopy();
        part.remove("to_user");
        part.remove("to_users");
        part.addProperty("id", "s-" + phone);
        part.addProperty("fromUser", operator);
        part.addProperty("sent_ms", 1_766_000_000_000L);
        if (wrong == Wrong.DROPS_AT) {
            part.remove("at");
        }
        if (wrong == Wrong.MIXES_IDS) {
            part.addProperty("id", "s-" + phone + part.get("seq"));
        }
        gestures.put(phone, operator);
        tell("p " + phone, part.toString());
        if (message.toString().contains("\"down\"") && wrong != Wrong.WAITS_FOR_EVER) {
            silences.put(phone, timer.schedule(() -> silent(phone), 1, TimeUnit.SECONDS));
        } else {
            unwatch(phone);
        }
    }

    private synchronized void silent(String phone) {
        if (gestures.containsKey(phone)) {
            cancel(phone, "silent");
        }
    }

    private void done(String phone, JsonObject answer) {
        JsonObject result = result(phone, "input");
        result.addProperty("outcome", wrong == Wrong.ALWAYS_DONE ? "done" : Messages.text(answer, "outcome"));
        for (String field : List.of("reason", "msg", "app")) {
            if (answer.has(field)) {
                result.add(field, answer.get(field));
            }
        }
        settle(phone, result);
    }

    private void settle(String phone, JsonObject result) {
        unwatch(phone);
        String operator = wrong == Wrong.ANSWERS_TWICE ? gestures.getOrDefault(phone, controllers.get(phone))
                : gestures.remove(phone);
        if (operator != null) {
            tell("o " + operator, result.toString());
            if (Boolean.TRUE.equals(several.get(operator))) {
                tell("o " + operator, "{\"event\":\"summary\",\"id\":\"g\",\"of\":\"input\",\"total\":2,"
                        + "\"outcomes\":{\"done\":1,\"refused\":1}}");
            }
        }
    }

    private void unwatch(String phone) {
        ScheduledFuture<?> silence = silences.remove(phone);
        if (silence != null) {
            silence.cancel(false);
        }
    }

    @Override
    public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
        String name = String.valueOf(socket.<String>getAttachment());
        if (name.startsWith("o ")) {
            List.copyOf(controllers.keySet()).stream().filter(phone -> name.equals("o " + controllers.get(phone)))
                    .forEach(phone -> end(phone, "operator_gone"));
        } else if (name.startsWith("p ") && gestures.containsKey(name.substring(2))) {
            JsonObject result = result(name.substring(2), "input");
            result.addProperty("outcome", wrong == Wrong.BLAMES_TIME ? "timed_out" : "unreachable");
            settle(name.substring(2), result);
        }
        super.onClose(socket, code, reason, remote);
    }

    private void control(String phone, String operator, String state) {
        JsonObject told = event("control");
        told.addProperty("fromUser", operator);
        told.addProperty("state", state);
        tell("p " + phone, told.toString());
    }

    private static List<String> phones(JsonObject message) {
        if (message.get("to_users") instanceof JsonArray several) {
            return several.asList().stream().map(id -> id.getAsString()).toList();
        }
        String one = Messages.text(message, "to_user");
        return one.isEmpty() ? List.of() : List.of(one);
    }

    private static boolean isValid(JsonObject message) {
        return message.get("do") instanceof JsonArray steps && !steps.isEmpty() && !steps.toString().contains("pinch")
                && !steps.toString().contains("65536") && !steps.toString().contains("-1")
                && !steps.toString().contains("1001") && steps.toString().chars().noneMatch(unit -> unit == 0xd83d);
    }

    private static JsonObject result(String phone, String of) {
        JsonObject result = event("result");
        result.addProperty("id", of.equals("input") ? "g" : "q");
        result.addProperty("of", of);
        result.addProperty("to_user", phone);
        result.addProperty("msg", "");
        return result;
    }

    private static JsonObject event(String name) {
        JsonObject object = new JsonObject();
        object.add("event", new JsonPrimitive(name));
        return object;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        super.close();
    }

    /** A mistake of the server and the name of the check that must find it. */
    enum Wrong {
        NOTHING(""), NAMES_NOBODY("control-taken"), GIVES_HELD("control-held"), TAKES_IN_SECRET("control-forced"),
        RELEASES_NOTHING("control-released"), ALL_UNREACHABLE("control-unsupported"),
        FORGETS_CONTROL("control-returns"), TELLS_NO_TIME("heart-clock"), DROPS_AT("input-passed-on"),
        ANSWERS_TWICE("input-done"), ALWAYS_DONE("input-refused"), MIXES_IDS("input-parts"),
        NO_SUMMARY("input-several"), NEEDS_NO_CONTROL("input-no-control"), TAKES_ANY_STEP("input-wrong"),
        LEAVES_PRESSED("input-operator-gone"), WAITS_FOR_EVER("input-silent"), NAMES_OTHER_REASON("input-silent"),
        BLAMES_TIME("input-phone-gone");

        private final String check;

        Wrong(String check) {
            this.check = check;
        }

        String check() {
            return check;
        }
    }
}
