package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.ENDPOINTS;
import static dev.golink.phones.conformance.server.client.ProtocolSections.FIXED;
import static dev.golink.phones.conformance.server.client.ProtocolSections.FRAMES;
import static dev.golink.phones.conformance.server.client.ProtocolSections.FROM_PHONE;
import static dev.golink.phones.conformance.server.client.ProtocolSections.OPERATOR;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.server.client.ReceivedMessages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/**
 * Checks that the server takes input unchanged, in any language and from any client library: version 1 of the protocol.
 */
public final class ExactInputChecks {
    /**
     * Has spaces, an invisible character and a letter with a combining accent, because a command's id may be any text.
     */
    private static final String ODD_ID = " q\u200d e\u0301 ";
    private static final int LONGEST_ID = 128;
    private static final int REPLACED = 4409;
    private static final int LARGEST_PAYLOAD = 2 * 1024 * 1024;

    private ExactInputChecks() {}

    /** The checks of input that must come back exactly. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("id-marks",
                        "An id may contain combining marks, as in Thai, Hindi, Burmese and Tamil words.", ENDPOINTS,
                        ExactInputChecks::takesMarks),
                ServerRuleCheck.ofVersionOne("id-composed",
                        "The composed and the decomposed form (NFC, NFD) are the same id, in paths and in to_user.",
                        ENDPOINTS,
                        ExactInputChecks::knowsBothForms),
                ServerRuleCheck.ofVersionOne("command-id-exact", "A result has exactly the same id as its command.",
                        OPERATOR,
                        ExactInputChecks::returnsIds),
                ServerRuleCheck.ofVersionOne("command-id-wrong",
                        "A command whose id is not a text of 1 to 128 characters gets an error.", OPERATOR,
                        ExactInputChecks::refusesIds),
                ServerRuleCheck.ofVersionOne("not-json-quoted",
                        "The error for an invalid message quotes that message, with line breaks escaped.", FIXED,
                        ExactInputChecks::quotes),
                ServerRuleCheck.ofVersionOne("hello-bad-string",
                        "A hello is valid even if a string in it contains half of a character.", FROM_PHONE,
                        ExactInputChecks::takesHello),
                ServerRuleCheck.ofVersionOne("frame-fragments",
                        "The server accepts the largest screen frame in fragments of 4 KiB.", FRAMES,
                        ExactInputChecks::takesFragments));
    }

    private static void takesMarks(ServerUnderCheck server) throws FaultException, InterruptedException {
        for (String word : List.of("ห้อง", "कमरा", "မြန်မာ", "தமிழ்")) {
            server.phone(word + "-" + server.newId());
        }
    }

    private static void knowsBothForms(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = "phòng-한국-" + server.newId();
        String decomposed = Normalizer.normalize(id, Normalizer.Form.NFD);
        TestClient first = server.phone(id);
        TestClient second = server.phone(decomposed);
        int code = first.closeCode();
        FaultException.require(code == REPLACED,
                "When the same id connected in decomposed form, the first connection was closed with code " + code
                        + ".");
        TestClient operator = server.operator(server.newId());
        for (String form : List.of(id, decomposed)) {
            operator.send("{\"event\":\"open_screen\",\"to_user\":\"" + form + "\"}");
            second.message("open_screen");
        }
    }

    private static void returnsIds(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        for (String id : List.of(ODD_ID, "\n", "😀".repeat(LONGEST_ID))) {
            operator.send(
                    "{\"event\":\"stop_screen\",\"to_user\":\"" + server.newId() + "\",\"id\":" + new JsonPrimitive(id)
                            + "}");
            JsonObject result = operator.message("result");
            FaultException.require(Messages.text(result, "id").equals(id),
                    "The command's id was " + new JsonPrimitive(id) + "; the operator received " + result);
        }
    }

    private static void refusesIds(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        for (String event : List.of("open_screen", "stop_screen", "notice", "edit_phones", "forget_phones")) {
            for (String id : List.of("7", "true", "{}", "[]", "\"\"", "null",
                    "\"" + "x".repeat(LONGEST_ID + 1) + "\"")) {
                operator.send(
                        "{\"event\":\"" + event + "\",\"to_user\":\"x\",\"phones\":[\"x\"],\"text\":\"x\",\"id\":" + id
                                + "}");
                operator.message("error");
            }
        }
    }

    private static void quotes(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient phone = server.phone(server.newId());
        phone.send("\n");
        JsonObject error = phone.message("error");
        FaultException.require(Messages.text(error, "msg").contains("\"\\n\""),
                "The phone sent a line break and received " + error);
    }

    /**
     * Checks that the server has read the {@code hello}. It waits for the answer of a phone that sent one. For other
     * phones it only reports that the command was sent.
     */
    private static void takesHello(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.phone(id);
        phone.send("{\"event\":\"hello\",\"protocol\":1,\"model\":\"cut \\ud83d\",\"can_share\":true}");
        TestClient operator = server.operator(server.newId());
        operator.send("{\"event\":\"stop_screen\",\"to_user\":\"" + id + "\",\"id\":\"q\"}");
        phone.send(ServerRuleCheck.report("screen", "off", Messages.text(phone.message("stop_screen"), "id"), ""));
        ServerRuleCheck.result(operator, "stop_screen", id, "done");
    }

    private static void takesFragments(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        TestClient operator = server.operator(server.newId());
        operator.send("{\"event\":\"open_screen\",\"to_user\":\"" + id + "\",\"id\":\"q\",\"watch\":true}");
        phone.send(ServerRuleCheck.report("screen", "live", Messages.text(phone.message("open_screen"), "id"), ""));
        operator.message("watching");
        ServerRuleCheck.result(operator, "open_screen", id, "done");
        phone.sendInParts(FrameCodec.encode(new Frame(Codec.JPEG, true, false, 0, 0, 0, 9, 16,
                ByteBuffer.allocate(LARGEST_PAYLOAD))), 4096);
        ReceivedMessages relayed = operator.next();
        FaultException.require(relayed instanceof ReceivedMessages.Binary,
                "A frame in fragments of 4 KiB was not relayed. " + relayed.texts());
    }
}
