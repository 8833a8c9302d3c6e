package dev.golink.phones.conformance.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.java_websocket.WebSocket;

import dev.golink.phones.conformance.Messages;

/** A small server that also passes messages on to the users of phones, and makes one given mistake. */
final class NoticingServer extends FixedServer {
    private final Wrong wrong;
    private final Set<String> ableToShow = ConcurrentHashMap.newKeySet();

    NoticingServer(Wrong wrong) throws InterruptedException {
        super(Mistake.NONE);
        this.wrong = wrong;
    }

    @Override
    void act(WebSocket socket, JsonObject message) {
        String name = socket.getAttachment();
        switch (Messages.event(message)) {
            case "watch_fleet" -> socket.send("{\"event\":\"fleet\",\"seq\":1,\"reset\":true}");
            case "hello" -> {
                if (new JsonPrimitive(true).equals(message.get("can_notice"))) {
                    ableToShow.add(name);
                }
            }
            case "notice" -> {
                if (name.startsWith("p ")) {
                    answer(name.substring(2), message);
                } else {
                    passOn(name.substring(2), message);
                }
            }
            default -> super.act(socket, message);
        }
    }

    private void passOn(String operator, JsonObject notice) {
        String phone = Messages.text(notice, "to_user");
        JsonObject passed = new JsonObject();
        passed.addProperty("event", "notice");
        passed.addProperty("text", wrong == Wrong.CUTS_TEXT ? "Plug" : Messages.text(notice, "text"));
        passed.addProperty("level", Messages.text(notice, "level"));
        passed.addProperty("fromUser", operator);
        passed.addProperty("id", operator);
        boolean answers = ableToShow.contains("p " + phone) || wrong == Wrong.WAITS_FOR_ALL;
        if (!answers || wrong == Wrong.DONE_AT_ONCE) {
            tell("o " + operator, result(phone, answers ? "done" : "sent", ""));
        }
        tell("p " + phone, passed.toString());
    }

    /** Passes a phone's answer on to the operator; the message's id is the operator's id. */
    private void answer(String phone, JsonObject answer) {
        boolean shown = Messages.text(answer, "state").equals("shown");
        String words = wrong == Wrong.LOSES_REASON ? "" : Messages.text(answer, "msg");
        tell("o " + Messages.text(answer, "id"), result(phone, shown ? "done" : "refused", words));
    }

    private static String result(String phone, String outcome, String reason) {
        JsonObject result = new JsonObject();
        result.addProperty("event", "result");
        result.addProperty("id", "q");
        result.addProperty("of", "notice");
        result.addProperty("to_user", phone);
        result.addProperty("outcome", outcome);
        result.addProperty("reason", reason);
        return result.toString();
    }

    /** A mistake of the server and the name of the check that must find it. */
    enum Wrong {
        NOTHING(""), CUTS_TEXT("notice-passed-on"), DONE_AT_ONCE("notice-done"), LOSES_REASON("notice-refused"),
        WAITS_FOR_ALL("notice-sent");

        private final String check;

        Wrong(String check) {
            this.check = check;
        }

        String check() {
            return check;
        }
    }
}
