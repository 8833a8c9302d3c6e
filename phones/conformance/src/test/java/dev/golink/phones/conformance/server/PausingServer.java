package dev.golink.phones.conformance.server;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.java_websocket.WebSocket;

import dev.golink.phones.conformance.Messages;

/**
 * A small server that also pauses sharing without watchers and asks phones to share again, and makes one given mistake.
 */
final class PausingServer extends FixedServer {
    private final Wrong wrong;
    private final Set<String> ableToPause = ConcurrentHashMap.newKeySet();
    /** By phone, the operator who asked for its screen; below, the operator who watches it. */
    private final Map<String, String> wantedBy = new ConcurrentHashMap<>();
    private final Map<String, String> watchedBy = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> phones = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Set<String> fleetWatchers = ConcurrentHashMap.newKeySet();

    PausingServer(Wrong wrong) throws InterruptedException {
        super(Mistake.NONE);
        this.wrong = wrong;
    }

    @Override
    void act(WebSocket socket, JsonObject message) {
        String name = socket.<String>getAttachment().substring(2);
        String phone = Messages.text(message, "to_user");
        switch (Messages.event(message)) {
            case "hello" -> hello(name, message);
            case "screen" -> report(name, Messages.text(message, "state"));
            case "open_screen" -> {
                wantedBy.put(phone, name);
                unanswered.add(phone);
                open(phone, name);
            }
            case "stop_screen" -> {
                boolean done = wantedBy.remove(phone) != null && wrong != Wrong.CANNOT_STOP_WHO_IS_AWAY;
                tell("o " + name, result(phone, "stop_screen", done ? "done" : "unreachable"));
            }
            case "watch_screen" -> {
                watchedBy.put(phone, name);
                tell("o " + name, "{\"event\":\"watching\",\"to_user\":\"" + phone + "\",\"channel\":1}");
                if (wrong != Wrong.NEVER_RESUMES) {
                    tell("p " + phone, "{\"event\":\"resume_screen\"}");
                }
            }
            case "watch_fleet" -> {
                fleetWatchers.add(name);
                phones.forEach((_, known) -> tell("o " + name, fleet(known)));
                if (phones.isEmpty()) {
                    tell("o " + name, "{\"event\":\"fleet\",\"seq\":1,\"reset\":true,\"phones\":[]}");
                }
            }
            case "forget_phones" -> tell("o " + name, "{\"event\":\"edited\",\"id\":\"forget\"}");
            default -> super.act(socket, message);
        }
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        String watcher = watchedBy.get(socket.<String>getAttachment().substring(2));
        if (watcher != null) {
            tell("o " + watcher, message);
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        String name = String.valueOf(socket.<String>getAttachment());
        if (name.startsWith("p ")) {
            publish(name.substring(2), "offline", "off");
        }
    }

    private void hello(String phone, JsonObject hello) {
        if (new JsonPrimitive(true).equals(hello.get("can_pause"))) {
            ableToPause.add(phone);
        }
        String operator = wantedBy.get(phone);
        if (operator != null && wrong != Wrong.FORGETS_WHO_SHARED) {
            open(phone, operator);
        }
    }

    private void open(String phone, String operator) {
        tell("p " + phone, "{\"event\":\"open_screen\",\"id\":\"c\",\"fromUser\":\""
                + (wrong == Wrong.ASKS_IN_ITS_OWN_NAME && phones.containsKey(phone) ? "server" : operator) + "\"}");
    }

    private void report(String phone, String state) {
        publish(phone, "online", state);
        if (state.equals("live")) {
            if (unanswered.remove(phone)) {
                tell("o " + wantedBy.get(phone), result(phone, "open_screen", "done"));
            }
            boolean pauses = ableToPause.contains(phone) || wrong == Wrong.PAUSES_WHO_CANNOT;
            if (pauses && !watchedBy.containsKey(phone) && wrong != Wrong.NEVER_PAUSES) {
                tell("p " + phone, "{\"event\":\"pause_screen\"}");
            }
        }
    }

    private void publish(String id, String presence, String state) {
        JsonObject phone = new JsonObject();
        phone.addProperty("id", id);
        phone.addProperty("presence", presence);
        boolean paused = state.equals("paused") && wrong != Wrong.TELLS_A_NEW_WORD;
        phone.addProperty("sharing", paused ? "live" : state);
        phone.addProperty("paused", paused);
        phones.put(id, phone);
        fleetWatchers.forEach(operator -> tell("o " + operator, fleet(phone)));
    }

    private static String fleet(JsonObject phone) {
        return "{\"event\":\"fleet\",\"phones\":[" + phone + "]}";
    }

    private static String result(String phone, String of, String outcome) {
        return "{\"event\":\"result\",\"id\":\"q\",\"of\":\"" + of + "\",\"to_user\":\"" + phone
                + "\",\"outcome\":\"" + outcome + "\"}";
    }

    /** A mistake of the server and the name of the check that must find it. */
    enum Wrong {
        NOTHING(""), NEVER_PAUSES("pause-unwatched"), PAUSES_WHO_CANNOT("pause-unwatched"),
        NEVER_RESUMES("resume-watched"), TELLS_A_NEW_WORD("fleet-paused"), FORGETS_WHO_SHARED("asked-again"),
        ASKS_IN_ITS_OWN_NAME("asked-again"), CANNOT_STOP_WHO_IS_AWAY("stop-while-away");

        private final String check;

        Wrong(String check) {
            this.check = check;
        }

        String check() {
            return check;
        }
    }
}
