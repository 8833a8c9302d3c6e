package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.PhoneMessage;

/** Tests which changes of connected phones, and of runs, are events. */
class PhoneStepsTest {
    private static final PhoneId LAB = new PhoneId("lab-7");

    private final HubFixture fixture = new HubFixture();
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void subscribe() {
        fixture.hub.subscribe(event -> {
            if (event instanceof FleetEvent.PhoneStep step) {
                assertThat(step.phone()).isEqualTo(LAB);
                assertThat(step.at().nanos()).isEqualTo(fixture.time.clocks().nanos());
                steps.add(text(step));
            }
        });
    }

    @Test
    void silenceAndTheReturnFromItAreReportedOnceEach() {
        RecordingTransport line = fixture.connectPunctual("lab-7");

        fixture.pass(HubFixture.INTERVAL.multipliedBy(2));
        fixture.pass(HubFixture.INTERVAL);
        fixture.beats(line);
        fixture.beats(line);

        assertThat(steps).containsExactly("LATE", "STALE", "ONLINE");
    }

    @Test
    void theSharingIsReportedWithThePhonesReason() {
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        fixture.reports(line, Sharing.ASKING, HubFixture.lastCommand(line), "");
        fixture.reports(line, Sharing.DENIED, HubFixture.lastCommand(line), "Not now.");
        fixture.beats(line);

        assertThat(steps).containsExactly("REQUESTED ", "ASKING ", "DENIED Not now.");
    }

    @Test
    void theBatteryIsReportedInStepsOfTenPercent() {
        RecordingTransport line = fixture.connectModern("lab-7");

        for (int percent = 73; percent >= 48; percent--) {
            tells(line, percent, false, null);
        }

        assertThat(steps).containsExactly("73 % false", "69 % false", "59 % false", "49 % false");
    }

    @Test
    void aBatteryAtTheEdgeOfAStepIsNotReportedAgainAndAgain() {
        RecordingTransport line = fixture.connectModern("lab-7");

        for (int round = 0; round < 5; round++) {
            tells(line, 70, false, null);
            tells(line, 69, false, null);
        }

        assertThat(steps).containsExactly("70 % false");
    }

    @Test
    void theBeginningAndTheEndOfChargingAreReported() {
        RecordingTransport line = fixture.connectModern("lab-7");

        tells(line, 70, false, null);
        tells(line, 71, true, null);
        tells(line, 72, true, null);
        tells(line, 72, false, null);

        assertThat(steps).containsExactly("70 % false", "71 % true", "72 % false");
    }

    @Test
    void theTemperatureIsReportedInStepsOfFiveDegreesAndNotAtTheirEdges() {
        RecordingTransport line = fixture.connectModern("lab-7");

        for (double celsius : new double[]{34.9, 35.1, 34.8, 36, 39.9, 40.9, 41, 40.5, 39.9, 39.8}) {
            tells(line, null, null, celsius);
        }

        assertThat(steps).containsExactly("34.9 °C", "36.0 °C", "40.9 °C", "39.9 °C");
    }

    @Test
    void aPhoneThatReconnectsWithTheSameValuesReportsNoStep() {
        RecordingTransport line = fixture.connectModern("lab-7");
        tells(line, 70, true, 30.0);
        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);
        RecordingTransport next = fixture.connectModern("lab-7");
        steps.clear();

        tells(next, 71, true, 31.0);

        assertThat(steps).isEmpty();
    }

    @Test
    void aHeartbeatThatRepeatsTheLastOneIsNoStep() {
        RecordingTransport line = fixture.connectModern("lab-7");

        tells(line, 70, null, 30.0);
        tells(line, 70, null, 30.0);
        tells(line, null, null, null);

        assertThat(steps).containsExactly("70 % null", "30.0 °C");
    }

    @Test
    void aRunIsReportedWhenItBeginsAndOnceItHasEndedAtAllPhones() {
        List<FleetEvent> events = new ArrayList<>();
        fixture.hub.subscribe(events::add);

        fixture.hub.runs().begin(HubFixture.DESK, new RunOrder(new Locate(), List.of(LAB, new PhoneId("lab-8")), 10));
        fixture.hub.flush();
        fixture.hub.flush();

        List<FleetEvent> ofRuns = events.stream()
                .filter(event -> event instanceof FleetEvent.RunBegan || event instanceof FleetEvent.RunEnded).toList();
        assertThat(ofRuns).hasSize(2);
        FleetEvent.RunBegan began = (FleetEvent.RunBegan) ofRuns.getFirst();
        assertThat(began).isEqualTo(new FleetEvent.RunBegan(fixture.time.clocks().moment(), HubFixture.DESK,
                began.run(), new Locate(), 2));
        assertThat(ofRuns.getLast()).isEqualTo(new FleetEvent.RunEnded(fixture.time.clocks().moment(),
                HubFixture.DESK, began.run(), new RunCounts(Map.of(RunStage.UNREACHABLE, 2))));
    }

    private void tells(RecordingTransport line, @Nullable Integer battery, @Nullable Boolean charging,
            @Nullable Double celsius) {
        Vitals vitals = new Vitals(battery, charging, null, celsius, ScreenVitals.UNKNOWN);
        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(vitals, null, null));
    }

    private static String text(FleetEvent.PhoneStep step) {
        return switch (step) {
            case FleetEvent.PresenceChanged presence -> presence.presence().name();
            case FleetEvent.SharingChanged sharing -> sharing.sharing() + " " + sharing.reason();
            case FleetEvent.BatteryChanged battery -> battery.percent() + " % " + battery.charging();
            case FleetEvent.TemperatureChanged temperature -> temperature.celsius() + " °C";
        };
    }
}
