package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.FRAMES;
import static dev.golink.phones.conformance.server.client.ProtocolSections.OPERATOR;
import static dev.golink.phones.conformance.server.client.ProtocolSections.TO_PHONE;

import java.nio.ByteBuffer;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.ProtocolSections;
import dev.golink.phones.conformance.server.client.ReceivedMessages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;
import dev.golink.phones.conformance.server.client.TestFrames;

/** Checks the outcomes of commands with an id, and the relay of frames to watchers: version 1 of the protocol. */
public final class ResultChecks {
    private ResultChecks() {}

    /** The checks of command results. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                ServerRuleCheck.ofVersionOne("command-id",
                        "open_screen reaches a phone with an id, codec, max_size, max_fps and bitrate.",
                        TO_PHONE, ResultChecks::commandHasId),
                ServerRuleCheck.ofVersionOne("result-done",
                        "A command with an id gets exactly one result, done, once the phone reports success.", OPERATOR,
                        server -> ends(server, "live", "", "done")),
                ServerRuleCheck.ofVersionOne("result-refused",
                        "A command that the phone denies gets the result refused, with the phone's reason.",
                        OPERATOR, server -> ends(server, "denied", "not now", "refused")),
                ServerRuleCheck.ofVersionOne("result-sent",
                        "A command for a phone that never said hello gets the result sent.", OPERATOR,
                        ResultChecks::legacyIsSent),
                ServerRuleCheck.ofVersionOne("result-unreachable",
                        "A command for a phone that is not connected gets the result unreachable.",
                        OPERATOR, ResultChecks::absentIsUnreachable),
                ServerRuleCheck.ofVersionOne("live-unasked",
                        "A phone that reports live although nobody asked for its screen gets an error.",
                        ProtocolSections.FROM_PHONE,
                        ResultChecks::liveUnaskedIsAnError),
                ServerRuleCheck.ofVersionOne("frames-relayed",
                        "A watcher of a screen gets watching, then each frame unchanged behind its channel.",
                        FRAMES, ResultChecks::relaysFrames));
    }

    private static void commandHasId(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        server.operator(server.newId()).send("{\"event\":\"open_screen\",\"to_user\":\"" + id
                + "\",\"id\":\"q\",\"codec\":\"jpeg\",\"max_size\":360,\"max_fps\":5,\"bitrate\":500000}");
        JsonObject command = phone.message("open_screen");
        FaultException.require(
                !Messages.text(command, "id").isEmpty() && Messages.text(command, "codec").equals("jpeg")
                        && isNumber(command, "max_size", 360) && isNumber(command, "max_fps", 5)
                        && isNumber(command, "bitrate", 500_000),
                "The operator asked for jpeg, 360 px, 5 frames and 500,000 bits a second; the phone received "
                        + command);
    }

    private static void ends(ServerUnderCheck server, String state, String words, String outcome)
            throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        TestClient operator = server.operator(server.newId());
        operator.send(openScreen(id));
        String command = Messages.text(phone.message("open_screen"), "id");
        phone.send(screen("asking", command, ""));
        phone.send(screen(state, command, words));
        ServerRuleCheck.result(operator, "open_screen", id, outcome, words);
        ConversationChecks.answersPing(operator);
    }

    private static void legacyIsSent(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        server.phone(id);
        TestClient operator = server.operator(server.newId());
        operator.send(openScreen(id));
        ServerRuleCheck.result(operator, "open_screen", id, "sent");
    }

    private static void absentIsUnreachable(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient operator = server.operator(server.newId());
        operator.send(openScreen(id));
        ServerRuleCheck.result(operator, "open_screen", id, "unreachable");
    }

    private static void liveUnaskedIsAnError(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient phone = server.modernPhone(server.newId());
        phone.send(screen("live", "nothing", ""));
        phone.message("error");
    }

    private static void relaysFrames(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        TestClient operator = server.operator(server.newId());
        operator.send("{\"event\":\"watch_screen\",\"to_user\":\"" + id + "\"}");
        JsonElement channel = operator.message("watching").get("channel");
        FaultException.require(channel != null && channel.isJsonPrimitive() && channel.getAsJsonPrimitive().isNumber(),
                "watching has no channel.");
        operator.send(openScreen(id));
        phone.send(screen("live", Messages.text(phone.message("open_screen"), "id"), ""));
        ServerRuleCheck.result(operator, "open_screen", id, "done");
        ByteBuffer frame = TestFrames.jpeg(0);
        phone.send(frame.duplicate());
        ReceivedMessages relayed = operator.next();
        FaultException.require(relayed.equals(new ReceivedMessages.Binary(behind((int) channel.getAsLong(), frame))),
                "The next message was not the channel number and the frame. " + relayed.texts());
    }

    private static ByteBuffer behind(int channel, ByteBuffer frame) {
        return ByteBuffer.allocate(Integer.BYTES + frame.remaining()).putInt(channel).put(frame.duplicate()).flip();
    }

    static boolean isNumber(JsonObject message, String field, int expected) {
        JsonElement value = message.get(field);
        return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()
                && value.getAsDouble() == expected;
    }

    private static String openScreen(String phone) {
        return "{\"event\":\"open_screen\",\"to_user\":\"" + phone + "\",\"id\":\"q\"}";
    }

    private static String screen(String state, String command, String words) {
        return ServerRuleCheck.report("screen", state, command, words);
    }
}
