package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.audit.AuditTargets;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.protocol.message.AuditMessage;
import dev.golink.server.protocol.message.AuditNews;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.AuditWriter;

/** Tests the golden messages about the audit, of operators and of the server. */
class GoldenAuditTest {
    private static final Instant START = Instant.ofEpochMilli(1_766_000_000_000L);
    private static final String ONE = "0a".repeat(32);
    private static final String OTHER = "b7".repeat(32);
    private static final AuditQuery SOME = new AuditQuery("anna", "phone-7", Set.of("watch_screen", "start_sharing"),
            START, START.plusMillis(1), AuditQuery.Order.OLDEST_FIRST, 41, 500);

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void whatOperatorsAskMeansWhatTheContractSays(String name, OperatorMessage message, String written) {
        assertThat(MessageReader.ofOperator(Golden.text("operator-to-server/" + name))).isEqualTo(message);
        assertThat(JsonParser.parseString(written)).isEqualTo(Golden.json("operator-to-server/" + name));
    }

    static Stream<Arguments> requests() {
        AuditQuery all = AuditQuery.all(AuditQuery.Order.NEWEST_FIRST, 100);
        AuditHead head = new AuditHead(42, ONE);
        return Stream.of(Arguments.of("watch-audit", new AuditMessage.Watch(), AuditWriter.watch()),
                Arguments.of("find-audit", new AuditMessage.Find("q-20", all), AuditWriter.find("q-20", all)),
                Arguments.of("find-audit-some", new AuditMessage.Find("q-21", SOME), AuditWriter.find("q-21", SOME)),
                Arguments.of("check-audit", new AuditMessage.Check("q-22", head), AuditWriter.check("q-22", head)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("news")
    void theServerTellsAndAConsoleReadsWhatTheContractSays(String name, ServerMessage message) {
        String golden = "server-to-operator/" + name;

        assertThat(JsonParser.parseString(MessageWriter.write(message))).isEqualTo(Golden.json(golden));
        assertThat(ServerReader.read(Golden.text(golden))).contains(message);
    }

    static Stream<Arguments> news() {
        List<AuditEntry> entries = List.of(
                new AuditEntry(42, START.plusMillis(1), "anna", "start_sharing",
                        AuditTargets.of(List.of("phone-7", "手机-8")), "as a run", ONE),
                new AuditEntry(41, START, "", "server_started", AuditTargets.NONE, "", OTHER),
                new AuditEntry(40, START, "anna", "send_message",
                        new AuditTargets(20_000, OTHER, List.of("phone-7")), "as a run", ONE));
        return Stream.of(
                news("audit-head",
                        new AuditNews.Now(new AuditState(new AuditHead(42, ONE), new HistoryState.Storing()))),
                news("audit-head-failing",
                        new AuditNews.Now(new AuditState(AuditHead.NONE,
                                new HistoryState.Failing(HistoryState.Cause.DISK_FULL, START, "The disk is full.")))),
                news("audit-answer", new AuditNews.Found("q-20", new AuditAnswer.Page(entries, true))),
                news("audit-answer-refused", new AuditNews.Found("q-20", new AuditAnswer.Refused(
                        Refusal.about(Refusal.Code.FILE_UNUSABLE, "The file is damaged.", "/data/audit.db")))),
                news("audit-answer-same", new AuditNews.Checked("q-22", new AuditCheck.Same())),
                news("audit-answer-shorter",
                        new AuditNews.Checked("q-22", new AuditCheck.Shorter(new AuditHead(7, OTHER)))),
                news("audit-answer-different",
                        new AuditNews.Checked("q-22", new AuditCheck.Different(new AuditHead(42, OTHER)))),
                Arguments.of("result-not-audited", new ServerMessage.Result("c-1", "open_screen",
                        new PhoneId("phone-7"), new Outcome.NotAudited("The disk is full."))));
    }

    private static Arguments news(String name, AuditNews news) {
        return Arguments.of(name, new ServerMessage.OfAudit(news));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"find_audit\",\"id\":\"1\",\"limit\":0}",
        "{\"event\":\"find_audit\",\"id\":\"1\",\"limit\":501}", "{\"event\":\"find_audit\",\"id\":\"1\",\"after\":-1}",
        "{\"event\":\"find_audit\",\"id\":\"1\",\"from\":\"yesterday\"}",
        "{\"event\":\"find_audit\",\"id\":\"1\",\"actions\":\"ring\"}",
        "{\"event\":\"check_audit\",\"id\":\"1\",\"row\":1}",
        "{\"event\":\"check_audit\",\"id\":\"1\",\"row\":1,\"hash\":\"ABC\"}"})
    void aWrongRequestIsAnsweredUnderItsId(String text) {
        assertThat(MessageReader.ofOperator(text)).isInstanceOfSatisfying(AuditMessage.Wrong.class,
                wrong -> assertThat(wrong.id()).isEqualTo("1"));
    }

    @Test
    void anEntryThatCantBeReadMakesTheWholeAnswerUnusable() {
        assertThat(
                ServerReader.read("{\"event\":\"audit_answer\",\"id\":\"1\",\"of\":\"find_audit\",\"entries\":[{}]}"))
                .isEmpty();
    }
}
