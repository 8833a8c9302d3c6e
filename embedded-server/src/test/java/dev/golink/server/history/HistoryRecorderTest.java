package dev.golink.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.hub.HandTurnedTime;
import dev.golink.server.time.Moment;

class HistoryRecorderTest {
    private static final Moment AT = new Moment(5_000_000_000L, Instant.parse("2026-11-10T08:00:00Z"));
    private static final Moment BEFORE = AT.minus(Duration.ofSeconds(2));
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BOB = new OperatorId("bob");
    private static final InetAddress ADDRESS = InetAddress.getLoopbackAddress();

    private final List<HistoryItem> items = new ArrayList<>();
    private final HandTurnedTime time = new HandTurnedTime();
    private final HistoryRecorder recorder = new HistoryRecorder(items::add, time.clocks());

    @Test
    void comingsAndGoingsAreRecordedWithTheNumberOfConnectedPhones() {
        Departure departure = new Departure(Departure.Reason.HEARTBEAT_LOST, AT.at(), Departure.Code.OTHER, "", "");

        recorder.happened(new FleetEvent.PhoneConnected(AT, PHONE, "10.0.0.1"));
        recorder.happened(new FleetEvent.PhoneConnected(AT, new PhoneId("lab-8"), "10.0.0.2"));
        recorder.happened(new FleetEvent.PhoneDeparted(AT, PHONE, departure, Duration.ofMinutes(3)));

        assertThat(items).extracting(HistoryItem::connected).containsExactly(1, 2, 1);
        assertThat(items.getFirst()).isEqualTo(
                new HistoryItem(AT.at(), PHONE, null, new HistoryFact.PhoneConnected("10.0.0.1"), 1));
        assertThat(items.getLast().fact()).isEqualTo(new HistoryFact.PhoneDeparted(departure, Duration.ofMinutes(3)));
    }

    @Test
    void stepsOfAPhoneAreRecorded() {
        recorder.happened(new FleetEvent.PresenceChanged(AT, PHONE, Presence.STALE));
        recorder.happened(new FleetEvent.SharingChanged(AT, PHONE, Sharing.DENIED, "No."));
        recorder.happened(new FleetEvent.BatteryChanged(AT, PHONE, 30, true));
        recorder.happened(new FleetEvent.TemperatureChanged(AT, PHONE, 41));

        assertThat(facts()).containsExactly(new HistoryFact.PresenceChanged(Presence.STALE),
                new HistoryFact.SharingChanged(Sharing.DENIED, "No."), new HistoryFact.BatteryChanged(30, true),
                new HistoryFact.TemperatureChanged(41));
        assertThat(items).extracting(HistoryItem::phone).containsOnly(PHONE);
    }

    @Test
    void aCommandIsRecordedOnceWhenItEndsWithHowLongItTook() {
        FleetEvent.CommandGiven given = new FleetEvent.CommandGiven(BEFORE, ANNA, PHONE, new Locate(), true);

        recorder.happened(given);
        recorder.happened(new FleetEvent.CommandEnded(AT, given, new Outcome.Done()));

        assertThat(items).containsExactly(new HistoryItem(AT.at(), PHONE, ANNA,
                new HistoryFact.CommandEnded(new Locate(), new Outcome.Done(), Duration.ofSeconds(2), true), 0));
    }

    @Test
    void longDataOfApplicationsAreLeftOut() {
        String data = "\"" + "x".repeat(LongData.MOST) + "\"";

        recorder.happened(new FleetEvent.CommandEnded(AT,
                new FleetEvent.CommandGiven(BEFORE, ANNA, PHONE, new Command.Custom("report", data), false),
                new Outcome.Answered(true, data)));

        String leftOut = "\"(514 characters left out)\"";
        assertThat(facts()).containsExactly(new HistoryFact.CommandEnded(new Command.Custom("report", leftOut),
                new Outcome.Answered(true, leftOut), Duration.ofSeconds(2), false));
    }

    @Test
    void aRunForOnePhoneIsRecordedOnlyByItsCommand() {
        RunId run = new RunId("r");
        RunCounts one = new RunCounts(Map.of(RunStage.DONE, 1));
        RunCounts two = new RunCounts(Map.of(RunStage.DONE, 2));

        recorder.happened(new FleetEvent.RunBegan(AT, ANNA, run, new Locate(), 1));
        recorder.happened(new FleetEvent.RunEnded(AT, ANNA, run, one));
        recorder.happened(new FleetEvent.RunBegan(AT, ANNA, run, new Locate(), 2));
        recorder.happened(new FleetEvent.RunEnded(AT, ANNA, run, two));

        assertThat(facts()).containsExactly(new HistoryFact.RunBegan(run, new Locate(), 2),
                new HistoryFact.RunEnded(run, two));
        assertThat(items).extracting(HistoryItem::operator).containsOnly(ANNA);
    }

    @Test
    void whatOperatorsDoIsRecordedForEachPhone() {
        ProfileEdit edit = ProfileEdit.nickname("Till 3");
        recorder.happened(new FleetEvent.OperatorConnected(AT, ANNA));
        recorder.happened(new FleetEvent.ScreenWatched(AT, ANNA, PHONE));
        recorder.happened(new FleetEvent.ScreenUnwatched(AT, ANNA, PHONE));
        recorder.happened(new FleetEvent.PhonesEdited(AT, ANNA, Set.of(PHONE, new PhoneId("lab-8")), edit));
        recorder.happened(new FleetEvent.PhonesForgotten(AT, ANNA, Set.of(PHONE)));
        recorder.happened(new FleetEvent.OperatorDeparted(AT, ANNA, OperatorDeparture.DISCONNECTED, BOB));

        assertThat(facts()).containsExactly(new HistoryFact.OperatorConnected(), new HistoryFact.ScreenWatched(),
                new HistoryFact.ScreenUnwatched(), new HistoryFact.PhoneEdited(edit),
                new HistoryFact.PhoneEdited(edit), new HistoryFact.PhoneForgotten(),
                new HistoryFact.OperatorDeparted(OperatorDeparture.DISCONNECTED, BOB));
        assertThat(items).extracting(HistoryItem::operator).containsOnly(ANNA);
        assertThat(items.subList(3, 5)).extracting(HistoryItem::phone).containsExactlyInAnyOrder(PHONE,
                new PhoneId("lab-8"));
    }

    @Test
    void whatHappensAboutAccessIsFoundByThePhoneAndByTheOperatorWhoDecided() {
        access(new AccessEvent.Paired(PHONE, ADDRESS, true));
        access(new AccessEvent.LetIn(ClaimedId.of(PHONE), ADDRESS, true, ANNA));
        access(new AccessEvent.Refused(ClaimedId.of(BOB), ADDRESS, "Its token is not known."));
        access(new AccessEvent.TurnedAway(ClaimedId.of(BOB), ADDRESS, ANNA));
        access(new AccessEvent.Changed(ANNA, "added an account"));

        assertThat(items).extracting(HistoryItem::phone).containsExactly(PHONE, PHONE, null, null, null);
        assertThat(items).extracting(HistoryItem::operator).containsExactly(null, ANNA, BOB, ANNA, ANNA);
        assertThat(facts()).containsExactly(fact(AccessFact.PAIRED_BY_FLEET_CODE, "lab-7", ""),
                fact(AccessFact.LET_IN_WITH_TOKEN, "lab-7", ""),
                fact(AccessFact.REFUSED, "bob", "Its token is not known."), fact(AccessFact.TURNED_AWAY, "bob", ""),
                new HistoryFact.AccessHappened(AccessFact.CHANGED, "", "", "added an account"));
    }

    @Test
    void strangersCanNotFillTheHistory() {
        for (int i = 0; i < 1_000; i++) {
            access(new AccessEvent.Refused(ClaimedId.of(new PhoneId("lab-" + i)), ADDRESS, "No token."));
        }
        access(new AccessEvent.LoggedIn(ANNA, ADDRESS));
        assertThat(facts()).hasSize(21).endsWith(fact(AccessFact.LOGGED_IN, "anna", ""));

        time.pass(Duration.ofMinutes(1));
        recorder.happened(new FleetEvent.OperatorConnected(AT, BOB));

        assertThat(facts().subList(21, facts().size())).containsExactly(
                new HistoryFact.AccessHappened(AccessFact.MORE_ATTEMPTS, "", "", "980"),
                new HistoryFact.OperatorConnected());
    }

    private void access(AccessEvent event) {
        recorder.happened(new FleetEvent.AccessHappened(AT, event));
    }

    private static HistoryFact fact(AccessFact what, String who, String detail) {
        return new HistoryFact.AccessHappened(what, who, ADDRESS.getHostAddress(), detail);
    }

    private List<HistoryFact> facts() {
        return items.stream().map(HistoryItem::fact).toList();
    }
}
