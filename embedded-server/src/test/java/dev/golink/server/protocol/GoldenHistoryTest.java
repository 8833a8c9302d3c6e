package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceLine.Direction;
import dev.golink.server.fleet.trace.TraceLine.Kind;
import dev.golink.server.protocol.message.HistoryMessage;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.TraceMessage;
import dev.golink.server.protocol.message.TraceNews;
import dev.golink.server.protocol.operator.HistoryWriter;
import dev.golink.server.protocol.operator.TraceWriter;

/** Tests the golden messages about what happened and about traces, of operators and of the server. */
class GoldenHistoryTest {
    private static final PhoneId PHONE = new PhoneId("phone-7");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final Instant START = Instant.ofEpochMilli(1_766_000_000_000L);
    private static final Instant END = START.plus(Duration.ofDays(1));
    private static final long ID = 1_808_384_000_000_001L;
    private static final HistoryQuery QUERY = new HistoryQuery(PHONE, ANNA,
            Set.of(HistoryKind.SHARING, HistoryKind.CONNECTION), START, END, ID, 50);
    private static final CountsQuery COUNTS = new CountsQuery(START, END, Duration.ofMinutes(10));

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void whatOperatorsAskMeansWhatTheContractSays(String name, OperatorMessage message, String written) {
        assertThat(MessageReader.ofOperator(Golden.text("operator-to-server/" + name))).isEqualTo(message);
        assertThat(JsonParser.parseString(written)).isEqualTo(Golden.json("operator-to-server/" + name));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("find-history", new HistoryMessage.Find("h-1", QUERY), HistoryWriter.find("h-1", QUERY)),
                Arguments.of("find-history-newest", new HistoryMessage.Find("h-2", HistoryQuery.newest(100)),
                        HistoryWriter.find("h-2", HistoryQuery.newest(100))),
                Arguments.of("history-counts", new HistoryMessage.Count("h-3", COUNTS),
                        HistoryWriter.counts("h-3", COUNTS)),
                Arguments.of("watch-history-state", new HistoryMessage.WatchState(), HistoryWriter.watchState()),
                Arguments.of("trace-phone", new TraceMessage.Begin("t-1", PHONE), TraceWriter.begin("t-1", PHONE)),
                Arguments.of("end-trace", new TraceMessage.End("t-1"), TraceWriter.end("t-1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("news")
    void theServerAnswersAsTheContractSaysAndAConsoleReadsIt(String name, ServerMessage message) {
        String golden = Golden.text("server-to-operator/" + name);
        assertThat(JsonParser.parseString(MessageWriter.write(message))).isEqualTo(JsonParser.parseString(golden));
        assertThat(ServerReader.read(golden)).contains(message);
    }

    static Stream<Arguments> news() {
        HistoryEntry newer = new HistoryEntry(ID + 1, START.plusMillis(1), PHONE, null,
                new HistoryFact.PhoneConnected("192.0.2.7"));
        HistoryEntry older = new HistoryEntry(ID, START, PHONE, ANNA, new HistoryFact.ScreenWatched());
        return Stream.of(
                history("answer-found",
                        HistoryNews.Found.of("h-1", new HistoryAnswer.Page(List.of(newer, older), true))),
                history("answer-last", HistoryNews.Found.of("h-2", new HistoryAnswer.Page(List.of(), false))),
                history("answer-counted",
                        new HistoryNews.Counted("h-3",
                                new CountsAnswer.Counts(List.of(new CountsAnswer.Point(START, 10, 12),
                                        new CountsAnswer.Point(START.plus(Duration.ofMinutes(10)), 0, 12))))),
                history("answer-refused", new HistoryNews.Refused("h-4", "find_history",
                        Refusal.of(Refusal.Code.BUSY, "Too many requests wait."))),
                history("state-storing", new HistoryNews.State(new HistoryState.Storing())),
                history("state-failing",
                        new HistoryNews.State(new HistoryState.Failing(HistoryState.Cause.DISK_FULL, START,
                                "The disk is full."))),
                Arguments.of("trace", new ServerMessage.OfTrace(new TraceNews.Lines("t-1", List.of(
                        new TraceLine(START, Direction.FROM_PHONE, Kind.CONNECTED, "192.0.2.7", 0),
                        new TraceLine(START.plusMillis(1), Direction.TO_PHONE, Kind.TEXT,
                                "{\"event\":\"open\",\"msg\":\"ok\"}", 27),
                        new TraceLine(START.plusMillis(2), Direction.FROM_PHONE, Kind.FRAME,
                                "jpeg key 320x640 rotation 0 sequence 42 captured 1000", 120))))),
                Arguments.of("trace-ended",
                        new ServerMessage.OfTrace(new TraceNews.Ended("t-1", new TraceEnd.TimeOver()))),
                Arguments.of("trace-ended-refused",
                        new ServerMessage.OfTrace(new TraceNews.Ended("t-2", new TraceEnd.Refused(Refusal.ofLimit(
                                Refusal.Code.TOO_MANY_TRACES, "You trace 4 phones already.", 4))))));
    }

    private static Arguments history(String name, HistoryNews news) {
        return Arguments.of("history-" + name, new ServerMessage.OfHistory(news));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"limit\":0", "\"limit\":1001", "\"limit\":\"all\"", "\"kinds\":[\"of_the_future\"]",
        "\"kinds\":\"connection\"", "\"from\":-1", "\"from\":\"yesterday\"", "\"until\":9007199254740992",
        "\"before\":1.5", "\"phone\":7", "\"operator\":\"\""})
    void aWrongQueryIsRefusedUnderItsId(String field) {
        assertThat(MessageReader.ofOperator("{\"event\":\"find_history\",\"id\":\"h-1\"," + field + "}"))
                .isInstanceOfSatisfying(HistoryMessage.Wrong.class, wrong -> {
                    assertThat(wrong.id()).isEqualTo("h-1");
                    assertThat(wrong.why().words()).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"history_counts\",\"id\":\"1\"}",
        "{\"event\":\"history_counts\",\"id\":\"1\",\"from\":5,\"until\":5,\"step_ms\":60000}",
        "{\"event\":\"history_counts\",\"id\":\"1\",\"from\":0,\"until\":60000,\"step_ms\":1}"})
    void aWrongRequestForNumbersIsRefusedUnderItsId(String text) {
        assertThat(MessageReader.ofOperator(text)).isInstanceOf(HistoryMessage.Wrong.class);
    }

    @Test
    void aRequestWithoutAnIdCanNotBeAnswered() {
        assertThat(MessageReader.ofOperator("{\"event\":\"find_history\"}")).isInstanceOf(PhoneMessage.Unusable.class);
        assertThat(MessageReader.ofOperator("{\"event\":\"trace_phone\",\"to_user\":\"a\"}"))
                .isInstanceOf(PhoneMessage.Unusable.class);
    }

    @Test
    void aConsoleLeavesOutEntriesThatItDoesNotUnderstandAndStillGoesOnAfterThem() {
        JsonObject golden = Golden.json("server-to-operator/history-answer-found");
        golden.getAsJsonArray("entries").get(1).getAsJsonObject().addProperty("event", "of_the_future");

        assertThat(ServerReader.read(golden.toString())).hasValueSatisfying(message -> {
            HistoryNews.Found found = (HistoryNews.Found) ((ServerMessage.OfHistory) message).news();
            assertThat(found.page().entries()).hasSize(1);
            assertThat(found.page().hasMore()).isTrue();
            assertThat(found.next()).isEqualTo(ID);
        });
    }
}
