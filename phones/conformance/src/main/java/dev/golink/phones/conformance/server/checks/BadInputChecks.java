package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.FIXED;
import static dev.golink.phones.conformance.server.client.ProtocolSections.FROM_PHONE;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;
import dev.golink.phones.conformance.server.client.TestFrames;

/**
 * Checks that the server reports invalid input to its sender, and closes a connection that exceeds a limit with the
 * right code.
 */
public final class BadInputChecks {
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_BINARY = 20 + 2 * 1024 * 1024;
    private static final int MOST_FRAGMENTS = 64;
    private static final int MOST_FORGIVEN = 20;
    private static final int DEEPEST = 32;

    private BadInputChecks() {}

    /** The checks of input that breaks a rule. */
    public static List<ServerRuleCheck> all() {
        return List.of(complaint("not-json", "A text that is not JSON", "nonsense"),
                complaint("not-strict-json", "A text that is not strict JSON (RFC 8259)", "{event:'heart'}"),
                complaint("not-an-object", "A text that is not a JSON object", "[\"heart\"]"),
                complaint("no-event", "A JSON object without an event", "{\"to_user\":\"x\"}"),
                complaint("event-not-text", "A JSON object whose event is not a string", "{\"event\":7}"),
                complaint("too-deep", "A JSON object nested deeper than 32 levels",
                        "{\"event\":\"heart\",\"x\":" + "[".repeat(DEEPEST) + "]".repeat(DEEPEST) + "}"),
                exam("other-role", "A phone that sends an operator's event gets an error and stays connected.",
                        server -> complains(server.phone(server.newId()),
                                "{\"event\":\"open_screen\",\"to_user\":\"x\"}")),
                exam("no-to-user",
                        "An operator that sends a command without a valid to_user gets an error and stays connected.",
                        server -> complains(server.operator(server.newId()), "{\"event\":\"open_screen\"}")),
                exam("keeps-on",
                        "The 20th invalid message within a minute makes the server close the connection with 1007.",
                        BadInputChecks::losesPatience),
                exam("longest-text", "The server accepts a text of 65,536 characters.",
                        server -> takesText(server.phone(server.newId()), LONGEST_TEXT)),
                exam("text-too-long",
                        "A text of more than 65,536 characters makes the server close the connection with 1009.",
                        server -> isClosed(1009, server.phone(server.newId()),
                                client -> client.send(heart(LONGEST_TEXT + 1)))),
                exam("fragments", "The server accepts a message in 64 fragments.", server -> {
                    TestClient client = server.phone(server.newId());
                    client.sendInParts(fragments(MOST_FRAGMENTS));
                    client.message("heart");
                }),
                exam("too-many-fragments",
                        "A short message in more than 64 fragments makes the server close the connection with 1008.",
                        server -> isClosed(1008, server.phone(server.newId()),
                                client -> client.sendInParts(fragments(MOST_FRAGMENTS + 1)))),
                exam("binary-too-long",
                        "A binary message over 2 MiB and its header makes the server close the connection with 1009.",
                        server -> isClosed(1009, server.phone(server.newId()),
                                client -> client.send(ByteBuffer.allocate(LONGEST_BINARY + 1)))),
                ServerRuleCheck.of("frame-unasked",
                        "A frame that nobody ever asked for makes the server close the connection with 1008.",
                        FROM_PHONE,
                        server -> isClosed(1008, server.phone(server.newId()),
                                client -> client.send(TestFrames.jpeg(0)))));
    }

    private static ServerRuleCheck exam(String name, String says, ServerRuleCheck.Body body) {
        return ServerRuleCheck.of(name, says, FIXED, body);
    }

    private static ServerRuleCheck complaint(String name, String what, String text) {
        return exam(name, what + " gets an error. Its sender stays connected.",
                server -> complains(server.phone(server.newId()), text));
    }

    private static void complains(TestClient client, String text) throws FaultException, InterruptedException {
        client.send(text);
        JsonObject error = client.message("error");
        FaultException.require(!Messages.text(error, "msg").isEmpty(), "The error has no msg: " + error);
        ConversationChecks.answersPing(client);
    }

    private static void losesPatience(ServerUnderCheck server) throws FaultException, InterruptedException {
        isClosed(1007, server.phone(server.newId()), client -> {
            for (int i = 0; i < MOST_FORGIVEN; i++) {
                client.send("nonsense");
            }
        });
    }

    private static void takesText(TestClient client, int length) throws FaultException, InterruptedException {
        client.send(heart(length));
        client.message("heart");
    }

    private static void isClosed(int expected, TestClient client, Procedure procedure)
            throws FaultException, InterruptedException {
        procedure.by(client);
        int code = client.closeCode();
        FaultException.require(code == expected, "The server closed the connection with code " + code + ".");
    }

    /** A {@code heart} of exactly this many characters. */
    private static String heart(int length) {
        String bare = "{\"event\":\"heart\",\"pad\":\"\"}";
        return "{\"event\":\"heart\",\"pad\":\"" + "x".repeat(length - bare.length()) + "\"}";
    }

    /** A {@code heart} in this many fragments. All fragments but the first and last are a single space. */
    private static String[] fragments(int count) {
        String[] parts = new String[count];
        Arrays.fill(parts, " ");
        parts[0] = "{\"event\":";
        parts[count - 1] = "\"heart\"}";
        return parts;
    }

    private interface Procedure {
        void by(TestClient client);
    }
}
