package dev.golink.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.RequestBody;
import dev.golink.server.http.RequestHeaders;
import dev.golink.server.protocol.api.ApiOperation;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.ProblemKind;

/** What programs ask about the history, and what they get. */
class HistoryAnswersTest {
    private final List<Object> asked = new ArrayList<>();
    private HistoryAnswer found = new HistoryAnswer.Page(List.of(), false);
    private CountsAnswer counted = new CountsAnswer.Counts(List.of());

    private final HistoryAnswers answers = new HistoryAnswers(() -> new History() {
        @Override
        public CompletionStage<HistoryAnswer> find(HistoryQuery query) {
            asked.add(query);
            return CompletableFuture.completedStage(found);
        }

        @Override
        public CompletionStage<CountsAnswer> counts(CountsQuery query) {
            asked.add(query);
            return CompletableFuture.completedStage(counted);
        }

        @Override
        public Watch watchState(Consumer<HistoryState> listener) {
            throw new UnsupportedOperationException("This is not asked.");
        }
    });

    @Test
    void allFiltersReachTheHistory() {
        answers.find(query(ApiOperation.HISTORY, "?phone=lab-7&operator=anna&kinds=presence,run&from=1000"
                + "&until=1970-01-01T00:01:00Z&before=77&limit=5"));
        answers.find(query(ApiOperation.HISTORY, ""));

        assertThat(asked).containsExactly(new HistoryQuery(new PhoneId("lab-7"), new OperatorId("anna"),
                Set.of(HistoryKind.PRESENCE, HistoryKind.RUN), Instant.ofEpochSecond(1), Instant.ofEpochSecond(60), 77,
                5), HistoryQuery.newest(100));
    }

    @Test
    void entriesHaveTheirOwnFormAndSayWhereToGoOn() {
        found = new HistoryAnswer.Page(List.of(new HistoryEntry(77, Instant.ofEpochMilli(5), new PhoneId("lab-7"), null,
                new HistoryFact.PhoneConnected("192.0.2.7"))), true);

        assertThat(answers.find(query(ApiOperation.HISTORY, ""))).isCompletedWithValueMatching(text -> text.matches(
                "\\{\"entries\":\\[\\{\"id\":77,\"at\":5,\"kind\":\"connection\",.*\"phone\":\"lab-7\".*}],\"next\":77}"));
    }

    @Test
    void numbersAreAskedForAndToldByStep() {
        counted = new CountsAnswer.Counts(List.of(new CountsAnswer.Point(Instant.ofEpochMilli(60_000), 1, 2)));

        assertThat(answers.counts(query(ApiOperation.COUNTS, "?from=0&until=120000&step_ms=60000")))
                .isCompletedWithValue("{\"points\":[[60000,1,2]]}");
        assertThat(asked).containsExactly(
                new CountsQuery(Instant.EPOCH, Instant.ofEpochSecond(120), Duration.ofMinutes(1)));
    }

    @Test
    void aHistoryThatCantAnswerSaysWhy() {
        found = new HistoryAnswer.Refused(Refusal.inWords("The file history-2026-11.db can't be read."));

        assertThatThrownBy(() -> answers.find(query(ApiOperation.HISTORY, "")).toCompletableFuture().join())
                .isInstanceOfSatisfying(CompletionException.class, e -> assertThat(e.getCause())
                        .isInstanceOfSatisfying(ApiProblemException.class, cause -> {
                            assertThat(cause.problem().kind()).isEqualTo(ProblemKind.NOT_AVAILABLE);
                            assertThat(cause.problem().detail()).contains("history-2026-11.db");
                        }));
    }

    private static Query query(ApiOperation operation, String query) {
        return Query.of(operation, new HttpRequest("GET", operation.path() + query, 1,
                new RequestHeaders(Map.of()), RequestBody.NONE));
    }
}
