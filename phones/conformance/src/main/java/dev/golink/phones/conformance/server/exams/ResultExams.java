package dev.golink.phones.conformance.server.exams;

import static dev.golink.phones.conformance.server.client.Sections.FRAMES;
import static dev.golink.phones.conformance.server.client.Sections.OPERATOR;
import static dev.golink.phones.conformance.server.client.Sections.TO_PHONE;

import java.nio.ByteBuffer;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.server.client.Frames;
import dev.golink.phones.conformance.server.client.Sections;
import dev.golink.phones.conformance.server.client.Seen;
import dev.golink.phones.conformance.server.client.ServerExam;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;

/** Checks the outcomes of commands with an id, and the relay of frames to watchers: version 1 of the protocol. */
public final class ResultExams {
    private ResultExams() {}

    /** The checks of command results. */
    public static List<ServerExam> all() {
        return List.of(
                ServerExam.ofVersionOne("command-id",
                        "A command reaches a phone with an id and, to start, with what frames should be like.",
                        TO_PHONE, ResultExams::commandHasId),
                ServerExam.ofVersionOne("result-done",
                        "A command with an id gets the one result done once the phone says so.", OPERATOR,
                        server -> ends(server, "live", "", "done")),
                ServerExam.ofVersionOne("result-refused",
                        "A command the phone denies gets the result refused, with the phone's own words.",
                        OPERATOR, server -> ends(server, "denied", "not now", "refused")),
                ServerExam.ofVersionOne("result-sent",
                        "A command for a phone that never said hello gets the result sent.", OPERATOR,
                        ResultExams::legacyIsSent),
                ServerExam.ofVersionOne("result-unreachable",
                        "A command for a phone that is not connected gets the result unreachable.",
                        OPERATOR, ResultExams::absentIsUnreachable),
                ServerExam.ofVersionOne("live-unasked", "A phone that says live though nobody asked gets an error.",
                        Sections.FROM_PHONE,
                        ResultExams::liveUnaskedIsAnError),
                ServerExam.ofVersionOne("frames-relayed",
                        "Who watches a screen gets watching, then each frame unchanged behind its channel.",
                        FRAMES, ResultExams::relaysFrames));
    }

    private static void commandHasId(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        server.operator(server.newId()).say("{\"event\":\"open_screen\",\"to_user\":\"" + id
                + "\",\"id\":\"q\",\"codec\":\"jpeg\",\"max_size\":360,\"max_fps\":5,\"bitrate\":500000}");
        JsonObject command = phone.message("open_screen");
        FaultException.require(
                !Messages.text(command, "id").isEmpty() && Messages.text(command, "codec").equals("jpeg")
                        && isNumber(command, "max_size", 360) && isNumber(command, "max_fps", 5)
                        && isNumber(command, "bitrate", 500_000),
                "Asked for jpeg, 360 px, 5 frames and 500,000 bits a second, the phone was told " + command);
    }

    private static void ends(ServerUnderCheck server, String state, String words, String outcome)
            throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        TestClient operator = server.operator(server.newId());
        operator.say(openScreen(id));
        String command = Messages.text(phone.message("open_screen"), "id");
        phone.say(screen("asking", command, ""));
        phone.say(screen(state, command, words));
        ServerExam.result(operator, "open_screen", id, outcome, words);
        ConversationExams.answersPing(operator);
    }

    private static void legacyIsSent(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        server.phone(id);
        TestClient operator = server.operator(server.newId());
        operator.say(openScreen(id));
        ServerExam.result(operator, "open_screen", id, "sent");
    }

    private static void absentIsUnreachable(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient operator = server.operator(server.newId());
        operator.say(openScreen(id));
        ServerExam.result(operator, "open_screen", id, "unreachable");
    }

    private static void liveUnaskedIsAnError(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient phone = server.modernPhone(server.newId());
        phone.say(screen("live", "nothing", ""));
        phone.message("error");
    }

    private static void relaysFrames(ServerUnderCheck server)
            throws FaultException, NotCheckedException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        TestClient operator = server.operator(server.newId());
        operator.say("{\"event\":\"watch_screen\",\"to_user\":\"" + id + "\"}");
        JsonElement channel = operator.message("watching").get("channel");
        FaultException.require(channel != null && channel.isJsonPrimitive() && channel.getAsJsonPrimitive().isNumber(),
                "watching has no channel.");
        operator.say(openScreen(id));
        phone.say(screen("live", Messages.text(phone.message("open_screen"), "id"), ""));
        ServerExam.result(operator, "open_screen", id, "done");
        ByteBuffer frame = Frames.jpeg(0);
        phone.send(frame.duplicate());
        Seen relayed = operator.next();
        FaultException.require(relayed.equals(new Seen.Binary(behind((int) channel.getAsLong(), frame))),
                "Not the frame behind its channel came. " + relayed.words());
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
        return ServerExam.report("screen", state, command, words);
    }
}
