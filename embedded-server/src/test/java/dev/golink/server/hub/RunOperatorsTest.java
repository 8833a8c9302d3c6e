package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.message.RunRequest;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests what remote operators request and receive about runs. */
class RunOperatorsTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BOB = new OperatorId("bob");
    private static final Command START = new Command.StartSharing(ScreenWish.DEFAULT);
    private static final Command STOP = new Command.StopSharing();

    private final HubFixture fixture = new HubFixture();
    private final RecordingTransport anna = operator(ANNA);
    private final RecordingTransport bob = operator(BOB);

    @Test
    void anOperatorThatDoesNotRequestRunsReceivesNone() {
        fixture.operatorSaid(ANNA, anna, new OperatorMessage.WatchFleet(false));
        begin(BOB, bob, START, List.of("lab-1"), false);
        settle();

        assertThat(news(anna, RunNews.class)).isEmpty();
    }

    @Test
    void theListOfRunsIsSentBeforeTheFleet() {
        fixture.operatorSaid(ANNA, anna, new OperatorMessage.WatchFleet(true));
        settle();

        assertThat(anna.sent.get(1)).isEqualTo(new ServerMessage.OfRuns(new RunNews.Runs(true, false, List.of(),
                List.of())));
        assertThat(anna.sent.get(2)).isInstanceOf(ServerMessage.FleetNews.class);
    }

    @Test
    void everyOperatorSeesARunAndWhoBeganIt() {
        fixture.operatorSaid(BOB, bob, new OperatorMessage.WatchFleet(true));
        fixture.connectModern("lab-1");
        RunId run = begin(ANNA, anna, START, List.of("lab-1"), false);
        settle();

        assertThat(news(bob, RunNews.Runs.class).getLast().runs()).singleElement()
                .satisfies(told -> assertThat(told.by()).isEqualTo(ANNA))
                .satisfies(told -> assertThat(told.id()).isEqualTo(run))
                .satisfies(told -> assertThat(told.counts().of(RunStage.OUT)).isEqualTo(1));
    }

    @Test
    void aRunContinuesAfterItsOperatorDisconnects() {
        RecordingTransport phone = fixture.connectModern("lab-1");
        RunId run = begin(ANNA, anna, START, List.of("lab-1"), false);
        fixture.operatorGone(ANNA, anna);
        fixture.operatorSaid(BOB, bob, new OperatorMessage.WatchFleet(true));

        fixture.reports(phone, Sharing.LIVE, HubFixture.lastCommand(phone), "");
        settle();

        assertThat(news(bob, RunNews.Runs.class).getLast().runs()).singleElement()
                .satisfies(told -> assertThat(told.id()).isEqualTo(run))
                .satisfies(told -> assertThat(told.counts().of(RunStage.DONE)).isEqualTo(1));
    }

    @Test
    void thePhonesOfARunMayArriveInSeveralMessages() {
        assertThat(said(ANNA, anna, new RunRequest.Begin("q", STOP, ids("a", "b"), true, 20))).isEmpty();
        assertThat(said(ANNA, anna, new RunRequest.Begin("q", STOP, ids("c"), true, 20))).isEmpty();

        assertThat(said(ANNA, anna, new RunRequest.Begin("q", STOP, ids("d", "a"), false, 20))).singleElement()
                .satisfies(answer -> assertThat(((RunAnswer.Taken) answer.answer()).phones()).isEqualTo(4));
    }

    @Test
    void anIncompleteRequestForARunIsDroppedByTheNext() {
        said(ANNA, anna, new RunRequest.Begin("q", STOP, ids("a", "b"), true, 20));

        assertThat(said(ANNA, anna, new RunRequest.Begin("r", STOP, ids("c"), false, 20))).singleElement()
                .satisfies(answer -> assertThat(((RunAnswer.Taken) answer.answer()).phones()).isEqualTo(1));
    }

    @Test
    void aRunOfTooManyPhonesIsRefusedAsAWhole() {
        List<PhoneId> many = IntStream.range(0, 30_000).mapToObj(i -> new PhoneId("a" + i)).toList();
        List<PhoneId> more = IntStream.range(0, 30_000).mapToObj(i -> new PhoneId("b" + i)).toList();
        said(ANNA, anna, new RunRequest.Begin("q", STOP, many, true, 20));
        assertThat(said(ANNA, anna, new RunRequest.Begin("q", STOP, more, true, 20))).isEmpty();
        assertThat(said(ANNA, anna, new RunRequest.Begin("q", STOP, more, true, 20))).isEmpty();

        assertThat(said(ANNA, anna, new RunRequest.Begin("q", STOP, ids("c"), false, 20))).singleElement()
                .satisfies(answer -> assertThat(answer.answer()).isInstanceOfSatisfying(RunAnswer.Refused.class,
                        refused -> assertThat(refused.refusal().words()).contains("" + RunOrder.MOST_PHONES)));
    }

    @Test
    void aWatcherOfARunReceivesAllPhonesAndThenOnlyChanges() {
        List<RecordingTransport> phones = List.of(fixture.connectModern("lab-1"), fixture.connectModern("lab-2"));
        RunId run = begin(ANNA, anna, START, List.of("lab-1", "lab-2"), false);
        said(BOB, bob, new RunRequest.WatchParts(run));
        settle();
        assertThat(news(bob, RunNews.Parts.class)).singleElement()
                .returns(true, RunNews.Parts::reset)
                .satisfies(told -> assertThat(told.parts()).extracting(RunPart::stage).containsExactly(RunStage.OUT,
                        RunStage.OUT));

        fixture.reports(phones.get(1), Sharing.LIVE, HubFixture.lastCommand(phones.get(1)), "");
        settle();

        assertThat(news(bob, RunNews.Parts.class)).hasSize(2).last().returns(false, RunNews.Parts::reset)
                .satisfies(told -> assertThat(told.parts()).extracting(part -> part.phone().value())
                        .containsExactly("lab-2"));
        assertThat(news(anna, RunNews.Parts.class)).isEmpty();
        said(BOB, bob, new RunRequest.UnwatchParts(run));
        fixture.reports(phones.get(0), Sharing.LIVE, HubFixture.lastCommand(phones.get(0)), "");
        settle();
        assertThat(news(bob, RunNews.Parts.class)).hasSize(2);
    }

    @Test
    void tenThousandPhonesAreSentInPartsAndMergedForASlowReader() {
        IntStream.range(0, 10_000).forEach(i -> fixture.connect("lab-" + i));
        List<PhoneId> all = IntStream.range(0, 10_000).mapToObj(i -> new PhoneId("lab-" + i)).toList();
        RunNews.Answer answer = said(ANNA, anna, new RunRequest.Begin("q", START, all, false, 1_000)).getLast();
        RunId run = ((RunAnswer.Taken) answer.answer()).run();
        bob.behind = true;
        said(BOB, bob, new RunRequest.WatchParts(run));
        fixture.pass(Duration.ofSeconds(10));
        int before = bob.sent.size();

        bob.behind = false;
        IntStream.range(0, 60).forEach(_ -> fixture.hub.flush());

        List<RunNews.Parts> parts = news(bob, RunNews.Parts.class);
        assertThat(bob.sent.size() - before).isBetween(20, 30);
        assertThat(parts).allSatisfy(told -> assertThat(told.parts()).hasSizeLessThanOrEqualTo(500));
        assertThat(parts.getLast().more()).isFalse();
        assertThat(parts.stream().flatMap(told -> told.parts().stream()).filter(part -> part.stage().isSettled())
                .map(RunPart::phone).distinct()).hasSize(10_000);
    }

    @Test
    void aRequestForAnUnknownRunIsRefused() {
        assertThat(said(ANNA, anna, new RunRequest.Cancel("q", new RunId("none")))).singleElement()
                .returns("q", RunNews.Answer::id).returns("cancel_run", RunNews.Answer::of)
                .satisfies(answer -> assertThat(answer.answer()).isInstanceOf(RunAnswer.Refused.class));
    }

    private RecordingTransport operator(OperatorId id) {
        RecordingTransport line = new RecordingTransport(id.value(), fixture.time);
        fixture.operatorConnected(id, line);
        return line;
    }

    private RunId begin(OperatorId by, RecordingTransport line, Command command, List<String> phones, boolean more) {
        RunNews.Answer answer = said(by, line, new RunRequest.Begin("q", command,
                phones.stream().map(PhoneId::new).toList(), more, 20)).getLast();
        return ((RunAnswer.Taken) answer.answer()).run();
    }

    /** Sends a request; returns the answers to it. */
    private List<RunNews.Answer> said(OperatorId by, RecordingTransport line, RunRequest request) {
        int before = news(line, RunNews.Answer.class).size();
        fixture.operatorSaid(by, line, request);
        List<RunNews.Answer> answers = news(line, RunNews.Answer.class);
        return answers.subList(before, answers.size());
    }

    private static <N extends RunNews> List<N> news(RecordingTransport line, Class<N> type) {
        return line.sent.stream().filter(ServerMessage.OfRuns.class::isInstance)
                .map(message -> ((ServerMessage.OfRuns) message).news()).filter(type::isInstance).map(type::cast)
                .toList();
    }

    private static List<PhoneId> ids(String... ids) {
        return List.of(ids).stream().map(PhoneId::new).toList();
    }

    private void settle() {
        fixture.pass(Duration.ofMillis(250));
    }
}
