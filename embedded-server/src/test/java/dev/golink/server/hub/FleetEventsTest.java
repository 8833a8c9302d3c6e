package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;

/** Tests the events that the hub publishes: when something happened, to which phone, caused by whom, and why. */
class FleetEventsTest {
    private static final PhoneId LAB = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BOB = new OperatorId("bob");
    private static final Duration WHILE = Duration.ofSeconds(3);

    private final HubFixture fixture = new HubFixture();
    private final List<FleetEvent> events = new ArrayList<>();

    @BeforeEach
    void subscribe() {
        fixture.hub.subscribe(event -> {
            if (!(event instanceof FleetEvent.PhoneStep)) { // PhoneStepsTest has those
                events.add(event);
            }
        });
    }

    @Test
    void eventsOfAConnectionCarryTimeAddressReasonAndDuration() {
        RecordingTransport line = fixture.connectFrom("lab-7", "192.0.2.9");
        fixture.time.pass(WHILE);
        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOfSatisfying(FleetEvent.PhoneConnected.class, connected -> {
            assertThat(connected.phone()).isEqualTo(LAB);
            assertThat(connected.address()).isEqualTo("192.0.2.9");
            assertThat(connected.at().at()).isEqualTo(fixture.time.at(Duration.ZERO));
        });
        assertThat(events.getLast()).isInstanceOfSatisfying(FleetEvent.PhoneDeparted.class, departed -> {
            assertThat(departed.phone()).isEqualTo(LAB);
            assertThat(departed.departure()).isEqualTo(fixture.phone("lab-7").link().departure());
            assertThat(departed.departure().reason()).isEqualTo(Departure.Reason.CONNECTION_LOST);
            assertThat(departed.connected()).isEqualTo(WHILE);
            assertThat(departed.at()).isEqualTo(fixture.time.clocks().moment());
        });
    }

    @Test
    void aReplacedConnectionDepartsOnceBeforeTheNewOneIsReported() {
        RecordingTransport old = fixture.connect("lab-7");
        events.clear();

        fixture.connect("lab-7");
        fixture.hub.phoneGone(old, ConnectionEnd.CLOSED_BY_PHONE);

        assertThat(kinds()).containsExactly("PhoneDeparted", "PhoneConnected");
        assertThat(departed().departure().reason()).isEqualTo(Departure.Reason.REPLACED);
    }

    @Test
    void aCommandIsReportedWithItsOperatorAndLaterWithItsOutcome() {
        RecordingTransport line = fixture.connectModern("lab-7");
        events.clear();

        fixture.hub.send(ANNA, LAB, new Command.StartSharing(ScreenWish.DEFAULT));
        FleetEvent.CommandGiven given = new FleetEvent.CommandGiven(fixture.time.clocks().moment(), ANNA, LAB,
                new Command.StartSharing(ScreenWish.DEFAULT), false);
        assertThat(events).containsExactly(given);
        fixture.time.pass(WHILE);
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(events).containsExactly(given,
                new FleetEvent.CommandEnded(fixture.time.clocks().moment(), given, new Outcome.Done()));
        assertThat(given.at().until(events.getLast().at())).isEqualTo(WHILE);
    }

    @Test
    void aCommandToAnUnknownPhoneAlsoEnds() {
        fixture.hub.send(ANNA, LAB, new Command.Disconnect(""));

        assertThat(events).hasSize(2);
        assertThat(ended().outcome()).isEqualTo(new Outcome.Unreachable());
        assertThat(ended().given().by()).isEqualTo(ANNA);
    }

    @Test
    void unansweredCommandsEndAfterThePhoneDeparted() {
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        events.clear();

        fixture.hub.phoneGone(line, ConnectionEnd.CLOSED_BY_PHONE);

        assertThat(kinds()).containsExactly("PhoneDeparted", "CommandEnded");
    }

    @Test
    void aRequestOfTheServerItselfIsMarkedAndNamesTheWantingOperator() {
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.hub.send(ANNA, LAB, new Command.StartSharing(ScreenWish.DEFAULT));
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);
        events.clear();

        fixture.connectModern("lab-7");
        fixture.pass(Duration.ofMillis(250));

        assertThat(given().by()).isEqualTo(ANNA);
        assertThat(given().byItself()).isTrue();
    }

    @Test
    void anEditIsReportedWithItsOperatorAndPhones() {
        fixture.operatorConnected(ANNA, operator());
        ProfileEdit edit = ProfileEdit.nickname("Window seat");
        events.clear();

        fixture.hub.edit(BOB, Set.of(LAB), edit);
        fixture.hub.edit(BOB, Set.of(LAB), edit);

        assertThat(events).as("the second time nothing changed").containsExactly(
                new FleetEvent.PhonesEdited(fixture.time.clocks().moment(), BOB, Set.of(LAB), edit));
    }

    @Test
    void anEditByARemoteOperatorNamesThatOperator() {
        RecordingTransport line = operator();
        fixture.operatorConnected(ANNA, line);
        events.clear();

        fixture.operatorSaid(ANNA, line,
                new OperatorMessage.EditPhones("e1", Set.of(LAB), ProfileEdit.nickname("Window seat")));

        assertThat(events).singleElement().isInstanceOfSatisfying(FleetEvent.PhonesEdited.class,
                edited -> assertThat(edited.by()).isEqualTo(ANNA));
    }

    @Test
    void forgottenPhonesAreReportedWithTheOperator() {
        fixture.hub.phoneGone(fixture.connect("lab-7"), ConnectionEnd.CLOSED_BY_PHONE);
        fixture.connect("lab-8");
        events.clear();

        fixture.hub.forget(BOB, Set.of(LAB, new PhoneId("lab-8"), new PhoneId("never-here")));

        assertThat(events).containsExactly(
                new FleetEvent.PhonesForgotten(fixture.time.clocks().moment(), BOB, Set.of(LAB)));
    }

    @Test
    void onlyOperatorsThatBeginOrEndWatchingAreReported() {
        fixture.hub.watched(LAB, watchedBy(ANNA));
        fixture.hub.watched(LAB, watchedBy(ANNA, BOB));
        fixture.hub.watched(LAB, watchedBy(ANNA, BOB));
        fixture.hub.watched(LAB, watchedBy(BOB));
        fixture.hub.watched(LAB, ScreenAudience.NOBODY);

        assertThat(events).extracting(FleetEventsTest::watch).containsExactly("anna watches lab-7",
                "bob watches lab-7", "anna is done with lab-7", "bob is done with lab-7");
    }

    @Test
    void anOperatorsDepartureIsReportedWithItsReason() {
        RecordingTransport left = operator();
        RecordingTransport replaced = operator();
        RecordingTransport ended = operator();
        fixture.operatorConnected(ANNA, left);
        fixture.operatorGone(ANNA, left);
        fixture.operatorConnected(BOB, replaced);
        fixture.operatorConnected(BOB, ended);
        fixture.hub.operators().disconnect(ANNA, BOB, new Command.Disconnect("tea"));
        fixture.operatorGone(BOB, ended);

        assertThat(events.stream().filter(FleetEvent.OperatorDeparted.class::isInstance)).containsExactly(
                gone(ANNA, OperatorDeparture.LEFT, null), gone(BOB, OperatorDeparture.REPLACED, null),
                gone(BOB, OperatorDeparture.DISCONNECTED, ANNA));
        assertThat(events.stream().filter(FleetEvent.OperatorConnected.class::isInstance)).hasSize(3);
    }

    @Test
    void aSilentOperatorIsClosedAndInvalidTextsAreABrokenRule() {
        RecordingTransport silent = operator();
        fixture.operatorConnected(ANNA, silent);
        fixture.pass(fixture.settings.operatorSilence());
        fixture.operatorConnected(BOB, operator());
        RecordingTransport babbling = operator();
        fixture.operatorConnected(BOB, babbling);
        events.clear();
        for (int i = 0; i <= fixture.settings.mostForgiven(); i++) {
            fixture.operatorSaid(BOB, babbling, new PhoneMessage.Malformed("no JSON", ""));
        }

        assertThat(silent.closed).isNotEmpty();
        assertThat(events).containsExactly(gone(BOB, OperatorDeparture.RULE_BROKEN, null));
    }

    @Test
    void aThrowingListenerDoesNotAffectOthers() {
        List<FleetEvent> others = new ArrayList<>();
        fixture.hub.subscribe(_ -> {
            throw new IllegalStateException("on purpose");
        });
        fixture.hub.subscribe(others::add);

        fixture.connect("lab-7");

        assertThat(others).hasSize(1);
        assertThat(fixture.counts().online()).isOne();
    }

    @Test
    void anUnsubscribedListenerReceivesNothingMore() {
        List<FleetEvent> heard = new ArrayList<>();
        FleetEventListener subscribed = heard::add;
        fixture.hub.subscribe(subscribed);
        fixture.connect("lab-7");
        fixture.hub.unsubscribe(subscribed);
        fixture.connect("lab-8");

        assertThat(heard).hasSize(1);
    }

    @Test
    void heartbeatsAreNotEvents() {
        RecordingTransport line = fixture.connect("lab-7");
        events.clear();

        fixture.beats(line);
        fixture.hub.phoneSaid(line, new PhoneMessage.Ping());
        fixture.pass(Duration.ofSeconds(1));

        assertThat(events).isEmpty();
    }

    private List<String> kinds() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private RecordingTransport operator() {
        return new RecordingTransport("unused", fixture.time);
    }

    private FleetEvent.OperatorDeparted gone(OperatorId operator, OperatorDeparture reason, OperatorId by) {
        return new FleetEvent.OperatorDeparted(fixture.time.clocks().moment(), operator, reason, by);
    }

    private FleetEvent.PhoneDeparted departed() {
        return only(FleetEvent.PhoneDeparted.class);
    }

    private FleetEvent.CommandGiven given() {
        return only(FleetEvent.CommandGiven.class);
    }

    private FleetEvent.CommandEnded ended() {
        return only(FleetEvent.CommandEnded.class);
    }

    private <T> T only(Class<T> kind) {
        List<T> found = events.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).as(kind.getSimpleName()).hasSize(1);
        return found.getFirst();
    }

    private static ScreenAudience watchedBy(OperatorId... operators) {
        return new ScreenAudience(List.of(operators), null, true);
    }

    private static String watch(FleetEvent event) {
        return switch (event) {
            case FleetEvent.ScreenWatched(_, var by, var phone) -> by + " watches " + phone;
            case FleetEvent.ScreenUnwatched(_, var by, var phone) -> by + " is done with " + phone;
            default -> event.toString();
        };
    }
}
