package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.statistics.Statistics;

/** Tests what the hub reports each minute. */
class StatisticsReportsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HubFixture fixture = new HubFixture();
    private final List<Statistics> reports = new ArrayList<>();

    @BeforeEach
    void begin() {
        fixture.hub.report(MINUTE, reports::add);
    }

    @Test
    void aReportIsMadeEveryMinuteEvenWithoutPhones() {
        fixture.pass(MINUTE.multipliedBy(3));

        assertThat(reports).hasSize(3).allSatisfy(report -> {
            assertThat(report.over()).isEqualTo(MINUTE);
            assertThat(report.counts()).isEqualTo(FleetCounts.NONE);
            assertThat(report.messages()).isZero();
        });
    }

    @Test
    void messagesAreCountedAndHeartbeatsSeparately() {
        RecordingTransport phone = fixture.connect("p");
        fixture.hub.phoneSaid(phone, new PhoneMessage.Ping());
        fixture.beats(phone);
        fixture.beats(phone);

        Statistics report = nextReport();

        assertThat(report.messages()).isEqualTo(3);
        assertThat(report.hearts()).isEqualTo(2);
        assertThat(nextReport().messages()).isZero();
    }

    @Test
    void connectsAndDeparturesAreCountedByReason() {
        fixture.connect("twice");
        RecordingTransport polite = fixture.connect("polite");
        fixture.connectPunctual("twice");
        fixture.hub.phoneGone(polite, ConnectionEnd.CLOSED_BY_PHONE);

        Statistics report = nextReport();

        assertThat(report.connects()).isEqualTo(3);
        assertThat(report.replaced()).isEqualTo(1);
        assertThat(report.departures(Departure.Reason.CLOSED_BY_PHONE)).isEqualTo(1);
        assertThat(report.departures(Departure.Reason.HEARTBEAT_LOST)).as("the silent one").isEqualTo(1);
        assertThat(report.disconnects()).isEqualTo(3);
        assertThat(report.counts().offline()).isEqualTo(2);
    }

    @Test
    void commandsAreCountedByTheirOutcomes() {
        fixture.start("nobody");
        fixture.connect("legacy");
        fixture.start("legacy");
        RecordingTransport modern = fixture.connectModern("modern");
        fixture.start("modern");
        fixture.reports(modern, Sharing.LIVE, HubFixture.lastCommand(modern), "");
        fixture.start("modern");
        fixture.reports(modern, Sharing.DENIED, HubFixture.lastCommand(modern), "no");
        fixture.connectModern("mute");
        fixture.start("mute");

        Statistics report = nextReport();

        assertThat(report.commands()).isEqualTo(new Statistics.Commands(5, 1, 1, 1, 1, 1));
    }

    @Test
    void requestsOfTheServerItselfAreNotCountedAsCommands() {
        RecordingTransport phone = fixture.connectModern("wanted");
        fixture.start("wanted");
        fixture.reports(phone, Sharing.LIVE, HubFixture.lastCommand(phone), "");
        fixture.hub.phoneGone(phone, ConnectionEnd.CONNECTION_LOST);
        RecordingTransport back = fixture.connectModern("wanted");

        Statistics report = nextReport();

        assertThat(back.sent).as("it was asked again").anyMatch(HubFixture::opens);
        assertThat(report.commands()).isEqualTo(new Statistics.Commands(1, 1, 0, 0, 0, 0));
    }

    private Statistics nextReport() {
        fixture.pass(MINUTE);
        return reports.getLast();
    }
}
