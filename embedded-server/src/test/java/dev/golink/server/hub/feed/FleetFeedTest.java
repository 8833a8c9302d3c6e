package dev.golink.server.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.ServerMessage.FleetNews;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.protocol.operator.ServerCapabilities;

class FleetFeedTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final Duration APART = Duration.ofMillis(50);

    private final HubFixture fixture = new HubFixture(2);
    private final RecordingTransport operator = new RecordingTransport("unused", fixture.time);

    @Test
    void anOperatorThatWatchesTheFleetReceivesAllPhonesFirst() {
        fixture.connect("a");
        fixture.connect("b");

        watchFleet();

        assertThat(news()).singleElement().satisfies(news -> {
            assertThat(news.reset()).isTrue();
            assertThat(news.more()).isFalse();
            assertThat(news.phones()).extracting(phone -> phone.id().value()).containsExactlyInAnyOrder("a", "b");
            assertThat(news.counts()).isEqualTo(fixture.counts());
        });
    }

    @Test
    void anOperatorThatDoesNotWatchTheFleetReceivesNothing() {
        fixture.operatorConnected(ANNA, operator);

        fixture.connect("a");
        fixture.pass(Duration.ofSeconds(1));

        assertThat(operator.sent)
                .containsExactly(new ServerMessage.Welcome(ServerCapabilities.ALL, Role.ADMIN.rights()));
    }

    @Test
    void severalChangesOfAPhoneAreMergedAndSentOnce() {
        watchFleet();
        RecordingTransport phone = fixture.connect("a");
        fixture.beats(phone);
        fixture.hub.roundTrip(phone, Duration.ofMillis(7));
        fixture.hub.flush();
        assertThat(news()).hasSize(1);

        passAndFlush();

        FleetNews last = news().getLast();
        assertThat(last.seq()).isEqualTo(news().getFirst().seq() + 1);
        assertThat(last.reset()).isFalse();
        assertThat(last.phones()).containsExactly(fixture.phone("a"));
    }

    @Test
    void nothingIsSentWhenNothingChanged() {
        watchFleet();

        fixture.pass(Duration.ofSeconds(1));

        assertThat(news()).hasSize(1);
        assertThat(fixture.hub.untilFlush()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void newsAreSentAtMostTwentyTimesASecond() {
        watchFleet();
        RecordingTransport phone = fixture.connect("a");

        for (int millis = 0; millis < 1_000; millis++) {
            fixture.beats(phone);
            fixture.time.pass(Duration.ofMillis(1));
            fixture.hub.flush();
        }

        assertThat(news()).hasSize(1 + 20);
    }

    @Test
    void aForgottenPhoneIsReported() {
        watchFleet();
        for (String id : List.of("a", "b", "c")) {
            fixture.hub.phoneGone(fixture.connect(id), ConnectionEnd.CONNECTION_LOST);
        }

        passAndFlush();

        assertThat(news().getLast().gone()).containsExactly(new PhoneId("a"));
        assertThat(news().getLast().phones()).extracting(Phone::id).containsExactly(new PhoneId("b"),
                new PhoneId("c"));
    }

    @Test
    void theCountOfOperatorsFollowsTheirConnections() {
        watchFleet();

        fixture.operatorConnected(new OperatorId("bert"), new RecordingTransport("unused", fixture.time));
        passAndFlush();

        assertThat(news().getLast().phones()).isEmpty();
        assertThat(news().getLast().counts().operators()).isEqualTo(2);
    }

    @Test
    void theNamesOfOperatorsAreSentOnlyWhenTheyChange() {
        watchFleet();
        assertThat(news().getLast()).matches(FleetNews::named, "says who they are").satisfies(
                news -> assertThat(news.counts().operatorNames()).containsExactly(ANNA));

        fixture.connect("a");
        passAndFlush();
        assertThat(news().getLast().named()).isFalse();

        OperatorId bert = new OperatorId("bert");
        fixture.operatorConnected(bert, new RecordingTransport("unused", fixture.time));
        passAndFlush();
        assertThat(news().getLast()).matches(FleetNews::named, "says who they are").satisfies(
                news -> assertThat(news.counts().operatorNames()).containsExactly(ANNA, bert));
    }

    @Test
    void allOperatorsAreCountedButOnlyALimitedNumberIsNamed() {
        watchFleet();
        for (int i = 0; i < FleetCounts.MOST_NAMES; i++) {
            fixture.operatorConnected(new OperatorId("desk-" + i), new RecordingTransport("unused", fixture.time));
        }
        passAndFlush();

        FleetCounts counts = news().getLast().counts();
        assertThat(counts.operators()).isEqualTo(FleetCounts.MOST_NAMES + 1);
        assertThat(counts.operatorNames()).hasSize(FleetCounts.MOST_NAMES).isSorted();
    }

    @Test
    void watchingTheFleetAgainResetsIt() {
        fixture.connect("a");
        watchFleet();

        say(new OperatorMessage.WatchFleet(false));
        say(new OperatorMessage.WatchFleet(false));
        passAndFlush();

        assertThat(news()).hasSize(2).allMatch(FleetNews::reset);
        assertThat(news()).extracting(FleetNews::seq).containsExactly(1L, 2L);
    }

    @Test
    void aLargeFleetIsSentInParts() {
        for (int i = 0; i < 2 * FleetFeed.MOST_PHONES + 1; i++) {
            fixture.connect("p" + i);
        }
        watchFleet();
        passAndFlush();
        passAndFlush();
        passAndFlush();

        assertThat(news()).extracting(FleetNews::reset).containsExactly(true, false, false);
        assertThat(news()).extracting(FleetNews::more).containsExactly(true, true, false);
        assertThat(news().stream().flatMap(news -> news.phones().stream()).map(Phone::id).distinct())
                .hasSize(2 * FleetFeed.MOST_PHONES + 1);
    }

    @Test
    void aSlowOperatorReceivesTheLatestStateWhenItCatchesUp() {
        watchFleet();
        operator.behind = true;
        RecordingTransport phone = fixture.connect("a");
        for (int i = 0; i < 1_000; i++) {
            fixture.beats(phone);
            passAndFlush();
        }
        assertThat(news()).hasSize(1);
        assertThat(fixture.hub.untilFlush()).isEqualTo(Long.MAX_VALUE);

        operator.behind = false;
        passAndFlush();

        assertThat(news()).hasSize(2);
        assertThat(news().getLast().phones()).containsExactly(fixture.phone("a"));
    }

    @Test
    void aDisconnectedOperatorReceivesNothingMore() {
        watchFleet();

        fixture.operatorGone(ANNA, operator);
        fixture.connect("a");
        passAndFlush();

        assertThat(news()).hasSize(1);
        assertThat(fixture.hub.untilFlush()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theOperatorsMessagesBeginAndEndScreenWatches() {
        PhoneId phone = new PhoneId("lab-7");
        fixture.operatorConnected(ANNA, operator);

        say(new OperatorMessage.WatchScreen(phone));
        assertThat(operator.watched).containsExactly(phone);
        say(new OperatorMessage.UnwatchScreen(phone));
        assertThat(operator.watched).isEmpty();
        say(new OperatorMessage.Give(new Targets.One(phone), null, new Command.StartSharing(ScreenWish.DEFAULT), true));
        assertThat(operator.watched).containsExactly(phone);
    }

    private void watchFleet() {
        fixture.operatorConnected(ANNA, operator);
        say(new OperatorMessage.WatchFleet(false));
        fixture.hub.flush();
    }

    private void say(OperatorMessage message) {
        fixture.operatorSaid(ANNA, operator, message);
    }

    private void passAndFlush() {
        fixture.time.pass(APART);
        fixture.hub.flush();
    }

    private List<FleetNews> news() {
        return operator.sent.stream().filter(FleetNews.class::isInstance).map(FleetNews.class::cast).toList();
    }
}
