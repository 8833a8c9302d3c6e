package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.message.RunRequest;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.RunWriter;
import dev.golink.server.protocol.storage.RunLogLine;

/** Tests the golden messages about runs, of operators and of the server. */
class GoldenRunsTest {
    private static final PhoneId PHONE = new PhoneId("phone-7");
    private static final PhoneId OTHER = new PhoneId("old-1");
    private static final RunId RUN = new RunId("6f1d2c3b-4");
    private static final Instant START = Instant.ofEpochMilli(1_766_000_000_000L);
    private static final Command NOTICE = new Command.ShowNotice(
            "Please plug this phone in.\nIts battery is low: 电量低", NoticeLevel.WARNING);
    private static final Command OPEN = new Command.StartSharing(new ScreenWish(Codec.H264, 640, 5, 900_000));
    private static final Command STOP = new Command.StopSharing();

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void whatOperatorsSayMeansWhatTheContractSays(String name, OperatorMessage meaning) {
        assertThat(MessageReader.ofOperator(Golden.text("operator-to-server/" + name))).isEqualTo(meaning);
    }

    static Stream<Arguments> requests() {
        return Stream.of(Arguments.of("watch-fleet-runs", new OperatorMessage.WatchFleet(true)),
                Arguments.of("begin-run", new RunRequest.Begin("q-7", NOTICE, List.of(PHONE, OTHER), true, 20)),
                Arguments.of("begin-run-plain", new RunRequest.Begin("q-7", STOP, List.of(PHONE), false, 20)),
                Arguments.of("begin-run-wish", new RunRequest.Begin("q-7", OPEN, List.of(PHONE), false, 50)),
                Arguments.of("retry-run", new RunRequest.Retry("q-8", RUN, 20)),
                Arguments.of("cancel-run", new RunRequest.Cancel("q-9", RUN)),
                Arguments.of("watch-run", new RunRequest.WatchParts(RUN)),
                Arguments.of("unwatch-run", new RunRequest.UnwatchParts(RUN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("written")
    void aRemoteConsoleWritesAsTheContractSays(String name, String text) {
        assertThat(JsonParser.parseString(text)).isEqualTo(Golden.json("operator-to-server/" + name));
    }

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of("begin-run", RunWriter.begin("q-7", NOTICE, List.of(PHONE, OTHER), true, 20)),
                Arguments.of("begin-run-wish", RunWriter.begin("q-7", OPEN, List.of(PHONE), false, 50)),
                Arguments.of("retry-run", RunWriter.retry("q-8", RUN, 20)),
                Arguments.of("cancel-run", RunWriter.cancel("q-9", RUN)),
                Arguments.of("watch-run", RunWriter.watch(RUN)),
                Arguments.of("unwatch-run", RunWriter.unwatch(RUN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("news")
    void whatTheServerSaysIsWrittenAndReadAsTheContractSays(String name, RunNews news) {
        ServerMessage message = new ServerMessage.OfRuns(news);

        assertThat(JsonParser.parseString(MessageWriter.write(message)))
                .isEqualTo(Golden.json("server-to-operator/" + name));
        assertThat(ServerReader.read(Golden.text("server-to-operator/" + name))).contains(message);
    }

    static Stream<Arguments> news() {
        return Stream.of(
                Arguments.of("run-answer-taken",
                        new RunNews.Answer("q-7", "begin_run", new RunAnswer.Taken(RUN, 2))),
                Arguments.of("run-answer-refused", new RunNews.Answer("q-8", "retry_run",
                        new RunAnswer.Refused(Refusal.inWords("No phone of this run can be tried again.")))),
                Arguments.of("runs-reset", new RunNews.Runs(true, true,
                        List.of(new RunInfo(RUN, OPEN, new OperatorId("desk"), START, new RunId("6f1d2c3b-3"), null,
                                new RunCounts(Map.of(RunStage.WAITING, 7, RunStage.OUT, 20, RunStage.ASKING, 1,
                                        RunStage.DONE, 3, RunStage.UNKNOWN, 2)))),
                        List.of())),
                Arguments.of("runs-change", new RunNews.Runs(false, false,
                        List.of(new RunInfo(new RunId("6f1d2c3b-5"), NOTICE, new OperatorId("anna"), START, null, PHONE,
                                new RunCounts(Map.of(RunStage.DONE, 1)))),
                        List.of(new RunId("6f1d2c3b-1")))),
                Arguments.of("run", new RunNews.Parts(RUN, true, false,
                        List.of(RunPart.waiting(PHONE),
                                RunPart.waiting(OTHER).at(RunStage.UNREACHABLE, Duration.ZERO)))),
                Arguments.of("run-change", new RunNews.Parts(RUN, false, false, List.of(new RunPart(PHONE,
                        RunStage.REFUSED, "the person at the phone said no", Sharing.DENIED,
                        Duration.ofMillis(4_200))))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"of\":\"dance\",\"phones\":[\"p\"]", "\"phones\":[\"p\"]",
        "\"of\":\"stop_screen\",\"phones\":[]", "\"of\":\"stop_screen\"", "\"of\":\"stop_screen\",\"phones\":[7]",
        "\"of\":\"stop_screen\",\"phones\":[\"a b\"]", "\"of\":\"stop_screen\",\"phones\":[\"p\"],\"at_once\":0",
        "\"of\":\"stop_screen\",\"phones\":[\"p\"],\"at_once\":\"all\"", "\"of\":\"notice\",\"phones\":[\"p\"]",
        "\"of\":\"notice\",\"text\":\"hi\",\"level\":\"loud\",\"phones\":[\"p\"]"})
    void aRunThatCannotBeUnderstoodIsAnsweredUnderItsId(String fields) {
        assertThat(MessageReader.ofOperator("{\"event\":\"begin_run\",\"id\":\"q\"," + fields + "}"))
                .isInstanceOfSatisfying(RunRequest.Wrong.class,
                        wrong -> assertThat(wrong).returns("q", RunRequest.Wrong::id)
                                .returns("begin_run", RunRequest.Wrong::of));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"event\":\"begin_run\",\"of\":\"stop_screen\",\"phones\":[\"p\"]}",
        "{\"event\":\"cancel_run\",\"run\":\"r\"}", "{\"event\":\"watch_run\"}",
        "{\"event\":\"watch_run\",\"run\":\"\"}"})
    void whatNobodyCouldBeAnsweredIsAnError(String text) {
        assertThat(MessageReader.ofOperator(text)).isInstanceOf(PhoneMessage.Unusable.class);
    }

    @Test
    void aPhoneMayNotBeginARun() {
        assertThat(MessageReader.ofPhone("{\"event\":\"begin_run\"}"))
                .isEqualTo(new PhoneMessage.Unusable("Only operators may send begin_run."));
    }

    @Test
    void anUnknownStageOfANewerServerCountsAsUnknown() {
        String text = Golden.text("server-to-operator/runs-change").replace("\"done\":1",
                "\"dancing\":1,\"unknown\":2");

        assertThat(ServerReader.read(text)).hasValueSatisfying(message -> {
            RunNews news = ((ServerMessage.OfRuns) message).news();
            assertThat(((RunNews.Runs) news).runs().getFirst().counts())
                    .isEqualTo(new RunCounts(Map.of(RunStage.UNKNOWN, 3)));
        });
    }

    @Test
    void aLineOfTheRunLogIsReadAsItWasWritten() {
        List<RunLogLine> lines = List.of(
                new RunLogLine.Begun(RUN, NOTICE, new OperatorId("desk"), START, new RunId("older"),
                        List.of(PHONE, OTHER)),
                new RunLogLine.Settled(RUN, List.of(RunPart.waiting(OTHER).at(RunStage.GONE, Duration.ofMillis(9)))));

        assertThat(lines).allSatisfy(line -> assertThat(RunLogLine.read(RunLogLine.write(line))).contains(line));
    }
}
