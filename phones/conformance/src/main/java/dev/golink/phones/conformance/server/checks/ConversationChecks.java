package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.FIXED;

import java.nio.ByteBuffer;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.server.client.ReceivedMessages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks that the server greets clients, answers them, and lets them close normally. */
public final class ConversationChecks {
    private static final JsonObject NOT_UNDERSTOOD = JsonParser
            .parseString("{\"fromuserId\":\"system\",\"event\":\"heart\",\"msg\":\"event无法处理\"}").getAsJsonObject();

    private ConversationChecks() {}

    /** The checks of greetings, heartbeats and pings. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                exam("open-phone", "The first message to a phone is open, with msg ok.",
                        server -> greets(server, "/goLink/phone/" + server.newId())),
                exam("open-older-path",
                        "The first message to a phone on the older path, /goLink/dhzs/, is open, with msg ok.",
                        server -> greets(server, "/goLink/dhzs/" + server.newId())),
                exam("open-operator", "The first message to an operator is open, with msg ok.",
                        server -> greets(server, "/goLink/manager/" + server.newId())),
                exam("heart-phone", "The server answers a phone's heart with the event heart.",
                        server -> answersHeart(server.phone(server.newId()), "{\"event\":\"heart\"}")),
                exam("heart-operator", "The server answers an operator's heart with the event heart.",
                        server -> answersHeart(server.operator(server.newId()), "{\"event\":\"heart\"}")),
                exam("heart-odd-fields",
                        "The server answers a heart even if it has unknown fields or invalid values.",
                        server -> answersHeart(server.phone(server.newId()),
                                "{\"event\":\"heart\",\"battery\":\"full\","
                                        + "\"charging\":7,\"network\":null,\"sharing\":[],\"x_unknown\":{\"a\":[1]}}")),
                exam("ping-phone", "The server answers a phone's bare text ping with the bare text pong.",
                        server -> answersPing(server.phone(server.newId()))),
                exam("ping-operator", "The server answers an operator's bare text ping with the bare text pong.",
                        server -> answersPing(server.operator(server.newId()))),
                exam("ping-frame",
                        "The server answers a WebSocket ping with a pong of the same bytes (RFC 6455, section 5.5.3).",
                        ConversationChecks::answersPingFrame),
                exam("unknown-event-phone",
                        "The server gives the fixed answer to a phone's event that it does not know.",
                        server -> answersUnknown(server.phone(server.newId()))),
                exam("unknown-event-operator",
                        "The server gives the fixed answer to an operator's event that it does not know.",
                        server -> answersUnknown(server.operator(server.newId()))),
                exam("goodbye-answered",
                        "The server answers a close frame with a close frame (RFC 6455, section 5.5.1).",
                        ConversationChecks::answersGoodbye));
    }

    private static ServerRuleCheck exam(String name, String says, ServerRuleCheck.Body body) {
        return ServerRuleCheck.of(name, says, FIXED, body);
    }

    private static void greets(ServerUnderCheck server, String path) throws FaultException, InterruptedException {
        JsonObject open = server.connect(path).message("open");
        FaultException.require(Messages.text(open, "msg").equals("ok"), "The server said " + open);
    }

    private static void answersHeart(TestClient client, String heart) throws FaultException, InterruptedException {
        client.send(heart);
        JsonObject answer = client.message("heart");
        FaultException.require(!answer.has("fromuserId"), "The server said " + answer);
    }

    /** Checks that the server answers {@code ping}, which shows that the client is still connected. */
    static void answersPing(TestClient client) throws FaultException, InterruptedException {
        client.send("ping");
        String answer = client.text();
        FaultException.require(answer.equals("pong"), "The server said " + Messages.quote(answer));
    }

    private static void answersPingFrame(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient client = server.phone(server.newId());
        ByteBuffer bytes = ByteBuffer.wrap(new byte[]{7, 1, 4});
        client.ping(bytes.duplicate());
        ReceivedMessages answer = client.next();
        FaultException.require(answer.equals(new ReceivedMessages.Pong(bytes)), answer.texts());
    }

    private static void answersUnknown(TestClient client) throws FaultException, InterruptedException {
        client.send("{\"event\":\"x_check_unknown\",\"to_user\":\"nobody\"}");
        String answer = client.text();
        FaultException.require(Messages.object(answer).equals(NOT_UNDERSTOOD),
                "The server said " + Messages.quote(answer));
        answersPing(client);
    }

    private static void answersGoodbye(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient client = server.phone(server.newId());
        client.closeNormally();
        int code = client.closeCode();
        FaultException.require(code == 1000, "The server answered with close code " + code + ".");
    }
}
