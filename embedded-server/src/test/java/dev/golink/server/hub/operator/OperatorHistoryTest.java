package dev.golink.server.hub.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.hub.HandTurnedTime;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.MessageWriter;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.HistoryMessage;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests how a server answers what remote operators ask about what happened. */
class OperatorHistoryTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final SlowHistory history = new SlowHistory();
    private final OperatorHistory answers = new OperatorHistory(history, Runnable::run);
    private final RecordingTransport anna = new RecordingTransport("anna", new HandTurnedTime());
    private final RecordingTransport bert = new RecordingTransport("bert", new HandTurnedTime());

    @Test
    void anOperatorsRequestsAreAnsweredOneAfterTheOther() {
        find(anna, "1");
        find(anna, "2");
        assertThat(history.asked).hasSize(1);

        history.answer(page(1));
        history.answer(page(1));

        assertThat(ids(anna)).containsExactly("1", "2");
    }

    @Test
    void operatorsDoNotWaitForEachOther() {
        find(anna, "1");
        find(anna, "2");

        find(bert, "1");

        assertThat(history.asked).hasSize(2);
    }

    @Test
    void whoAsksTooMuchAtOnceIsRefusedAndTheOthersAreAnswered() {
        IntStream.rangeClosed(0, OperatorHistory.MOST_WAITING).forEach(i -> find(anna, "q" + i));
        assertThat(anna.sent).isEmpty();

        find(anna, "excess");

        assertThat(news(anna)).singleElement().isInstanceOfSatisfying(HistoryNews.Refused.class, refused -> {
            assertThat(refused.id()).isEqualTo("excess");
            assertThat(refused.of()).isEqualTo("find_history");
            assertThat(refused.why().code()).isEqualTo(Refusal.Code.BUSY);
        });
        IntStream.rangeClosed(0, OperatorHistory.MOST_WAITING).forEach(_ -> history.answer(page(1)));
        assertThat(ids(anna)).hasSize(OperatorHistory.MOST_WAITING + 2);
        find(anna, "again");
        assertThat(history.asked).hasSize(1);
    }

    @Test
    void aPageIsCutToWhatFitsIntoOneMessageAndSaysWhereToGoOn() {
        find(anna, "1");

        history.answer(page(1_000));

        HistoryNews.Found found = (HistoryNews.Found) news(anna).getFirst();
        assertThat(MessageWriter.write(anna.sent.getFirst()).length()).isBetween(Envelope.LONGEST * 9 / 10,
                Envelope.LONGEST);
        assertThat(found.page().hasMore()).isTrue();
        assertThat(found.next()).isEqualTo(found.page().entries().getLast().id());
        assertThat(found.page().entries()).isEqualTo(page(1_000).entries().subList(0, found.page().entries().size()));
    }

    @Test
    void anEntryThatIsLongerThanAMessageIsSentAllTheSame() {
        find(anna, "1");

        history.answer(new HistoryAnswer.Page(List.of(entry(2, "x".repeat(Envelope.LONGEST)), entry(1, "")), false));

        assertThat(((HistoryNews.Found) news(anna).getFirst()).page().entries()).hasSize(1);
    }

    @Test
    void aRefusalOfTheHistoryIsPassedOn() {
        Refusal why = Refusal.inWords("no");
        find(anna, "1");

        history.answer(new HistoryAnswer.Refused(why));

        assertThat(news(anna)).containsExactly(new HistoryNews.Refused("1", "find_history", why));
    }

    @Test
    void aHistoryThatFailsIsARefusalAndTheNextRequestIsAnswered() {
        find(anna, "1");
        find(anna, "2");

        history.asked.removeFirst().completeExceptionally(new IllegalStateException("the history of the test fails"));
        history.answer(page(1));

        assertThat(news(anna)).first().isInstanceOf(HistoryNews.Refused.class);
        assertThat(ids(anna)).containsExactly("1", "2");
    }

    @Test
    void whoLosesTheRightToSeeGetsNoAnswerAnyMoreAndNoState() {
        answers.received(anna, new HistoryMessage.WatchState());
        find(anna, "1");

        answers.changed(anna, Rights.of(Right.ADMIN));
        history.answer(page(1));
        history.tell(new HistoryState.Storing());

        assertThat(anna.sent).isEmpty();
        assertThat(history.watchers).isEmpty();
    }

    @Test
    void theStateIsToldAtEachChangeAndOnceOnly() {
        answers.received(anna, new HistoryMessage.WatchState());
        answers.received(anna, new HistoryMessage.WatchState());

        history.tell(new HistoryState.Storing());

        assertThat(news(anna)).containsExactly(new HistoryNews.State(new HistoryState.Storing()));
    }

    @Test
    void numbersOfTwoThousandStepsFitIntoOneMessage() {
        CountsQuery query = new CountsQuery(START, START.plus(Duration.ofMinutes(CountsQuery.MOST)),
                Duration.ofMinutes(1));
        answers.received(anna, new HistoryMessage.Count("1", query));

        assertThat(MessageWriter.write(anna.sent.getFirst())).hasSizeLessThanOrEqualTo(Envelope.LONGEST);
    }

    private void find(RecordingTransport operator, String id) {
        answers.received(operator, new HistoryMessage.Find(id, HistoryQuery.newest(HistoryQuery.MOST)));
    }

    private static HistoryAnswer.Page page(int entries) {
        return new HistoryAnswer.Page(
                LongStream.range(0, entries).mapToObj(i -> entry(5_000 - i, "192.0.2.7")).toList(), false);
    }

    private static HistoryEntry entry(long id, String detail) {
        return new HistoryEntry(id, START, null, null,
                new HistoryFact.AccessHappened(AccessFact.REFUSED, "lab-7", "", detail));
    }

    private static List<HistoryNews> news(RecordingTransport operator) {
        return operator.sent.stream().map(message -> ((ServerMessage.OfHistory) message).news()).toList();
    }

    private static List<String> ids(RecordingTransport operator) {
        return news(operator).stream().map(one -> switch (one) {
            case HistoryNews.Found found -> found.id();
            case HistoryNews.Counted counted -> counted.id();
            case HistoryNews.Refused refused -> refused.id();
            case HistoryNews.State _ -> "";
        }).toList();
    }

    /** Answers when the test says so. */
    private static final class SlowHistory implements History {
        private final List<CompletableFuture<HistoryAnswer>> asked = new ArrayList<>();
        private final List<Consumer<HistoryState>> watchers = new ArrayList<>();

        void answer(HistoryAnswer answer) {
            asked.removeFirst().complete(answer);
        }

        void tell(HistoryState state) {
            watchers.forEach(watcher -> watcher.accept(state));
        }

        @Override
        public CompletionStage<HistoryAnswer> find(HistoryQuery query) {
            CompletableFuture<HistoryAnswer> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        }

        @Override
        public CompletionStage<CountsAnswer> counts(CountsQuery query) {
            return CompletableFuture.completedStage(new CountsAnswer.Counts(IntStream.range(0, CountsQuery.MOST)
                    .mapToObj(i -> new CountsAnswer.Point(query.from().plus(query.step().multipliedBy(i)), 10_000,
                            10_000))
                    .toList()));
        }

        @Override
        public Watch watchState(Consumer<HistoryState> listener) {
            watchers.add(listener);
            return () -> watchers.remove(listener);
        }
    }
}
