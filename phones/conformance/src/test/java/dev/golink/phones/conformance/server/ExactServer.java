package dev.golink.phones.conformance.server;

import java.text.Normalizer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.java_websocket.WebSocket;

import dev.golink.phones.conformance.Messages;

/**
 * A small server that takes ids and texts unchanged, and makes one given mistake. It answers commands with an id
 * itself, without a phone.
 */
final class ExactServer extends FixedServer {
    private final Wrong wrong;

    ExactServer(Wrong wrong) throws InterruptedException {
        super(Mistake.NONE);
        this.wrong = wrong;
    }

    @Override
    String id(String decoded) {
        return wrong == Wrong.TWO_PHONES ? decoded : Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }

    @Override
    String letters() {
        return wrong == Wrong.NO_MARKS ? "\\p{L}\\p{N}" : "\\p{L}\\p{M}\\p{N}";
    }

    @Override
    String complaint(String text) {
        return "{\"event\":\"error\",\"msg\":" + new JsonPrimitive(
                wrong == Wrong.QUOTES_NOTHING ? "no message" : "no message: " + new JsonPrimitive(text)) + "}";
    }

    @Override
    void act(WebSocket socket, JsonObject message) {
        if (Messages.event(message).equals("watch_fleet")) {
            socket.send("{\"event\":\"fleet\",\"seq\":1,\"reset\":true}");
            return;
        }
        JsonElement id = message.get("id");
        if (id == null) {
            super.act(socket, message);
        } else if (isId(id) || wrong == Wrong.TAKES_NUMBERS) {
            JsonObject result = new JsonObject();
            result.addProperty("event", "result");
            result.addProperty("id", wrong == Wrong.TIDIES_IDS ? id.getAsString().strip() : id.getAsString());
            socket.send(result.toString());
        } else {
            socket.send("{\"event\":\"error\",\"msg\":\"this is no id\"}");
        }
    }

    private static boolean isId(JsonElement id) {
        return id instanceof JsonPrimitive primitive && primitive.isString() && !primitive.getAsString().isEmpty()
                && primitive.getAsString().codePoints().count() <= 128;
    }

    /** A mistake of the server and the name of the check that must find it. */
    enum Wrong {
        NOTHING(""), NO_MARKS("id-marks"), TWO_PHONES("id-composed"), TIDIES_IDS("command-id-exact"), TAKES_NUMBERS(
                "command-id-wrong"),
        QUOTES_NOTHING("not-json-quoted");

        private final String check;

        Wrong(String check) {
            this.check = check;
        }

        String check() {
            return check;
        }
    }
}
