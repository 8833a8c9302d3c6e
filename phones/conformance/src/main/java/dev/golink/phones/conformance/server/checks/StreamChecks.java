package dev.golink.phones.conformance.server.checks;

import static dev.golink.phones.conformance.server.client.ProtocolSections.FRAMES;
import static dev.golink.phones.conformance.server.client.ProtocolSections.OPERATOR;
import static dev.golink.phones.conformance.server.client.ProtocolSections.TO_PHONE;

import java.util.List;

import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.server.client.ReceivedMessages;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;
import dev.golink.phones.conformance.server.client.ServerUnderCheck;
import dev.golink.phones.conformance.server.client.TestClient;
import dev.golink.phones.conformance.server.client.TestFrames;

/** Checks how a running stream adapts to its watchers: version 1 of the protocol. */
public final class StreamChecks {
    private StreamChecks() {}

    /** The checks of tuned and paused streams. */
    public static List<ServerRuleCheck> all() {
        return List.of(
                exam("codec-listed", "The server asks a phone for jpeg if its hello does not list h264.", TO_PHONE,
                        StreamChecks::asksForWhatIsListed),
                exam("tune-screen",
                        "An operator's tune_screen for a screen that it watches reaches the phone that shares.",
                        OPERATOR,
                        StreamChecks::tunes),
                exam("tune-merged",
                        "tune_screen to the phone carries the greatest value of each limit that operators want.",
                        FRAMES,
                        StreamChecks::merges),
                exam("key-frame", "An operator's key_frame reaches the phone.", OPERATOR,
                        StreamChecks::asksForKeyFrame),
                exam("tune-unwatched", "An operator's tune_screen for a screen that it does not watch gets an error.",
                        OPERATOR,
                        StreamChecks::refusesUnwatched),
                exam("join-picture", "An operator that begins to watch a screen gets its last picture at once.", FRAMES,
                        StreamChecks::showsLastPicture));
    }

    private static ServerRuleCheck exam(String name, String says, String section, ServerRuleCheck.Body body) {
        return ServerRuleCheck.of(name, says, section, server -> {
            server.requireVersionOne();
            body.run(server);
        });
    }

    private static void asksForWhatIsListed(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient phone = server.modernPhone(id);
        server.operator(server.newId())
                .send("{\"event\":\"open_screen\",\"to_user\":\"" + id + "\",\"codec\":\"h264\"}");
        JsonObject command = phone.message("open_screen");
        FaultException.require(Messages.text(command, "codec").equals("jpeg"),
                "The phone's hello listed only jpeg; the phone received " + command);
    }

    private static void tunes(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient operator = server.operator(server.newId());
        TestClient phone = sharing(server, id, operator);
        operator.send(tune(id, 360, 5, 500_000));
        isTuned(phone.message("tune_screen"), 360, 5, 500_000);
    }

    private static void merges(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient one = server.operator(server.newId());
        TestClient other = server.operator(server.newId());
        watch(one, id);
        watch(other, id);
        one.send(tune(id, 360, 20, 500_000));
        other.send(tune(id, 1080, 5, 400_000));
        other.send("ping");
        other.text();
        TestClient phone = sharing(server, id, one);
        isTuned(phone.message("tune_screen"), 1080, 20, 500_000);
    }

    private static void asksForKeyFrame(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient operator = server.operator(server.newId());
        TestClient phone = sharing(server, id, operator);
        operator.send("{\"event\":\"key_frame\",\"to_user\":\"" + id + "\"}");
        phone.message("key_frame");
    }

    private static void refusesUnwatched(ServerUnderCheck server) throws FaultException, InterruptedException {
        TestClient operator = server.operator(server.newId());
        operator.send(tune(server.newId(), 360, 5, 500_000));
        operator.message("error");
    }

    private static void showsLastPicture(ServerUnderCheck server) throws FaultException, InterruptedException {
        String id = server.newId();
        TestClient first = server.operator(server.newId());
        TestClient phone = sharing(server, id, first);
        phone.send(TestFrames.jpeg(0));
        isFrame(first.next());
        TestClient second = server.operator(server.newId());
        watch(second, id);
        isFrame(second.next());
    }

    /** Connects a phone that shares on the request of an operator who watches it. */
    private static TestClient sharing(ServerUnderCheck server, String id, TestClient operator)
            throws FaultException, InterruptedException {
        TestClient phone = server.modernPhone(id);
        watch(operator, id);
        operator.send("{\"event\":\"open_screen\",\"to_user\":\"" + id + "\",\"id\":\"q\"}");
        String command = Messages.text(phone.message("open_screen"), "id");
        phone.send("{\"event\":\"screen\",\"state\":\"live\",\"id\":\"" + command + "\"}");
        operator.message("result");
        return phone;
    }

    private static void watch(TestClient operator, String id) throws FaultException, InterruptedException {
        operator.send("{\"event\":\"watch_screen\",\"to_user\":\"" + id + "\"}");
        operator.message("watching");
    }

    private static String tune(String id, int maxSize, int maxFps, int bitrate) {
        return "{\"event\":\"tune_screen\",\"to_user\":\"" + id + "\",\"max_size\":" + maxSize + ",\"max_fps\":"
                + maxFps + ",\"bitrate\":" + bitrate + "}";
    }

    private static void isTuned(JsonObject told, int maxSize, int maxFps, int bitrate) throws FaultException {
        FaultException.require(
                ResultChecks.isNumber(told, "max_size", maxSize) && ResultChecks.isNumber(told, "max_fps", maxFps)
                        && ResultChecks.isNumber(told, "bitrate", bitrate),
                "The phone should get " + maxSize + " px, " + maxFps + " frames and " + bitrate
                        + " bits a second; it received " + told);
    }

    private static void isFrame(ReceivedMessages received) throws FaultException {
        FaultException.require(received instanceof ReceivedMessages.Binary, "No frame came. " + received.texts());
    }
}
