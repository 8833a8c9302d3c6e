package dev.golink.server.protocol;

import static dev.golink.server.protocol.GoldenCommands.ANSWER;
import static dev.golink.server.protocol.GoldenCommands.HANDOVER;
import static dev.golink.server.protocol.GoldenCommands.NOTICE;
import static dev.golink.server.protocol.GoldenCommands.RELOAD;
import static dev.golink.server.protocol.GoldenCommands.TUNING;
import static dev.golink.server.protocol.GoldenFleet.ANNA;
import static dev.golink.server.protocol.GoldenFleet.CONTESTED;
import static dev.golink.server.protocol.GoldenFleet.DECOMPOSED;
import static dev.golink.server.protocol.GoldenFleet.DEPARTED;
import static dev.golink.server.protocol.GoldenFleet.DESK;
import static dev.golink.server.protocol.GoldenFleet.LIVE;
import static dev.golink.server.protocol.GoldenFleet.NEW;
import static dev.golink.server.protocol.GoldenFleet.NUMBERED;
import static dev.golink.server.protocol.GoldenFleet.PAUSED;
import static dev.golink.server.protocol.GoldenFleet.PHONE;
import static dev.golink.server.protocol.GoldenFleet.START;
import static dev.golink.server.protocol.GoldenFleet.STREAMING;
import static dev.golink.server.protocol.GoldenFleet.UNWATCHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.access.right.Role;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.ServerCapabilities;

/** Tests the golden messages of the server: how the server writes them, and how a remote console reads them. */
class GoldenServerMessagesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("serverMessages")
    void messagesOfTheServerAreWrittenAsTheContractSays(String name, ServerMessage message) {
        assertThat(JsonParser.parseString(MessageWriter.write(message))).isEqualTo(Golden.json(name));
    }

    static Stream<Arguments> serverMessages() {
        return Stream.of(Arguments.of("server-to-phone/open", new ServerMessage.Open()),
                Arguments.of("server-to-phone/open-waiting", new ServerMessage.Waiting(Optional.of("0471"))),
                Arguments.of("server-to-phone/open-waiting-plain", new ServerMessage.Waiting(Optional.empty())),
                Arguments.of("server-to-phone/token", new ServerMessage.NewToken(
                        TokenSecret.of("glk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8").orElseThrow())),
                Arguments.of("server-to-operator/open",
                        new ServerMessage.Welcome(ServerCapabilities.ALL, Role.ADMIN.rights())),
                Arguments.of("server-to-phone/heart", new ServerMessage.Heart(null)),
                Arguments.of("server-to-phone/unknown", new ServerMessage.NotUnderstood()),
                Arguments.of("server-to-phone/error", new ServerMessage.Complaint("This message is not JSON.")),
                Arguments.of("server-to-phone/open-screen",
                        new ServerMessage.Instruct(DESK, "c-7",
                                new Command.StartSharing(new ScreenWish(Codec.JPEG, 1280, 10, 4_000_000)))),
                Arguments.of("server-to-phone/open-screen-h264",
                        new ServerMessage.Instruct(DESK, "c-7", new Command.StartSharing(ScreenWish.DEFAULT))),
                Arguments.of("server-to-phone/tune-screen", new ServerMessage.TuneScreen(TUNING)),
                Arguments.of("server-to-phone/key-frame", new ServerMessage.KeyFrame()),
                Arguments.of("server-to-phone/pause-screen", new ServerMessage.PauseScreen()),
                Arguments.of("server-to-phone/resume-screen", new ServerMessage.ResumeScreen()),
                Arguments.of("server-to-phone/stop-screen",
                        new ServerMessage.Instruct(DESK, "c-8", new Command.StopSharing())),
                Arguments.of("server-to-phone/notice", new ServerMessage.Instruct(DESK, "c-9", NOTICE)),
                Arguments.of("server-to-phone/locate", new ServerMessage.Instruct(DESK, "c-11", new Locate())),
                Arguments.of("server-to-phone/custom", new ServerMessage.Instruct(DESK, "c-10", RELOAD)),
                Arguments.of("server-to-operator/heart", new ServerMessage.Heart(null)),
                Arguments.of("server-to-operator/next-pin",
                        new ServerMessage.NextPin(new Pin("r0ZFXhhMCm5EuYzqhIWzWk6cS-m8Lk2Vqn1XbPj2t2k"))),
                Arguments.of("server-to-operator/edited-kept",
                        new ServerMessage.Edited("q-4", "edit_phones", new EditOutcome.Kept(2))),
                Arguments.of("server-to-operator/edited-refused",
                        new ServerMessage.Edited("q-5", "forget_phones",
                                new EditOutcome.Refused(Refusal.inWords("Phone phone-7 is connected."), 0))),
                Arguments.of("server-to-operator/edited-refused-code",
                        new ServerMessage.Edited("q-6", "edit_phones",
                                new EditOutcome.Refused(new Refusal(Refusal.Code.TOO_MANY_NAMES,
                                        "phone-7: A phone has at most 32 groups and as many tags.", 32, "phone-7"),
                                        0))),
                Arguments.of("server-to-operator/edited-refused-number",
                        new ServerMessage.Edited("q-8", "edit_phones",
                                new EditOutcome.Refused(new Refusal(Refusal.Code.NUMBER_TAKEN,
                                        "Number 12 belongs to new-1.", 12, "new-1"), 0))),
                result("done", new Outcome.Done()), result("unreachable", new Outcome.Unreachable()),
                result("sent", new Outcome.Sent()),
                Arguments.of("server-to-operator/result-exact",
                        new ServerMessage.Result(" q\u200d 2 ", "stop_screen", DECOMPOSED, new Outcome.Unreachable())),
                result("refused", new Outcome.Refused("the person at the phone said no")),
                result("timed-out", new Outcome.TimedOut(Duration.ofSeconds(10))),
                Arguments.of("server-to-operator/result-answered",
                        new ServerMessage.Result("q-1", "custom", PHONE, new Outcome.Answered(true, ANSWER))),
                Arguments.of("server-to-operator/result-answered-refused",
                        new ServerMessage.Result("q-1", "custom", PHONE,
                                new Outcome.Answered(false, "\"no such page\""))),
                result("unsupported", new Outcome.Unsupported()),
                Arguments.of("server-to-operator/result-disconnected",
                        new ServerMessage.Result("q-1", "disconnect", PHONE, new Outcome.Done())),
                Arguments.of("server-to-operator/result-operator",
                        new ServerMessage.OperatorResult("q-9", "disconnect", ANNA, new Outcome.Done())),
                Arguments.of("server-to-operator/result-operators",
                        new ServerMessage.OperatorResult("q-10", "operator_message", null, new Outcome.Sent())),
                Arguments.of("server-to-operator/summary",
                        new ServerMessage.Summary("q-3", "notice", 4,
                                Map.of("done", 2, "timed_out", 1, "unreachable", 1))),
                Arguments.of("server-to-operator/operator-message",
                        new ServerMessage.OperatorSaid(new OperatorNote(ANNA, HANDOVER, false))),
                Arguments.of("server-to-operator/operator-message-all",
                        new ServerMessage.OperatorSaid(
                                new OperatorNote(ANNA, "Updating the server at 18:00.", true))),
                Arguments.of("server-to-operator/watching", new ServerMessage.Watching(PHONE, 3)),
                Arguments.of("server-to-operator/fleet-reset",
                        new ServerMessage.FleetNews(1, true, false, List.of(LIVE, DEPARTED), List.of(),
                                new FleetCounts(1, 0, 0, 1, 1, 1, List.of(DESK)), true, START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-change", new ServerMessage.FleetNews(2, false, false, List.of(),
                        List.of(DEPARTED.id()), new FleetCounts(1, 0, 0, 0, 1, 2, List.of()), false,
                        START.plusSeconds(6))),
                Arguments.of("server-to-operator/fleet-stream", new ServerMessage.FleetNews(3, false, false,
                        List.of(STREAMING), List.of(), new FleetCounts(1, 0, 0, 0, 1, 1, List.of()), false,
                        START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-interval", new ServerMessage.FleetNews(4, false, false,
                        List.of(NEW), List.of(), new FleetCounts(1, 0, 0, 0, 0, 1, List.of()), false,
                        START.plusMillis(50))),
                Arguments.of("server-to-operator/fleet-paused", new ServerMessage.FleetNews(4, false, false,
                        List.of(PAUSED), List.of(), new FleetCounts(1, 0, 0, 0, 1, 1, List.of()), false,
                        START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-unwatched", new ServerMessage.FleetNews(5, false, false,
                        List.of(UNWATCHED), List.of(), new FleetCounts(1, 0, 0, 0, 0, 1, List.of()), false,
                        START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-number", new ServerMessage.FleetNews(6, false, false,
                        List.of(NUMBERED), List.of(), new FleetCounts(1, 0, 0, 0, 0, 1, List.of()), false,
                        START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-contested", new ServerMessage.FleetNews(4, false, false,
                        List.of(CONTESTED), List.of(), new FleetCounts(1, 0, 0, 1, 0, 1, List.of()), false,
                        START.plusSeconds(5))));
    }

    private static Arguments result(String name, Outcome outcome) {
        return Arguments.of("server-to-operator/result-" + name,
                new ServerMessage.Result("q-1", "open_screen", PHONE, outcome));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messagesToOperators")
    void messagesOfTheServerMeanToARemoteConsoleWhatTheServerMeant(String name, ServerMessage message) {
        assertThat(ServerReader.read(Golden.text(name))).contains(message);
    }

    static Stream<Arguments> messagesToOperators() {
        return serverMessages().filter(arguments -> ((String) arguments.get()[0]).startsWith("server-to-operator/"));
    }
}
