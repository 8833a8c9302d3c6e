package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.close.CloseCode;

/** Tests two devices that use one id and replace each other repeatedly. The console shows this, with both addresses. */
class TwoDevicesTest {
    private static final String HERE = "192.0.2.7";
    private static final String THERE = "2001:db8::9";

    private final HubFixture fixture = new HubFixture();

    @Test
    void twoDevicesWithOneIdAreReportedWithTheirAddresses() {
        takesTurns(HERE, THERE, HERE, THERE);

        assertThat(usedFrom()).containsExactly(HERE, THERE);
    }

    @Test
    void twoDevicesAreStillReportedWhileTheyKeepReplacingEachOther() {
        takesTurns(HERE, THERE, HERE, THERE, HERE, THERE);

        assertThat(usedFrom()).containsExactlyInAnyOrder(HERE, THERE);
    }

    @Test
    void aPhoneThatChangesItsNetworkAndComesBackIsOneDevice() {
        takesTurns(HERE, THERE, HERE);

        assertThat(usedFrom()).isEmpty();
    }

    @Test
    void aPhoneThatReplacesItsOwnConnectionsIsOneDevice() {
        takesTurns(HERE, HERE, HERE, HERE, HERE, HERE);

        assertThat(usedFrom()).isEmpty();
    }

    @Test
    void aPhoneThatGoesFromNetworkToNetworkIsOneDevice() {
        takesTurns("192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5");

        assertThat(usedFrom()).isEmpty();
    }

    @Test
    void aPhoneThatChangesNetworksSlowlyIsOneDevice() {
        for (int i = 0; i < 6; i++) {
            fixture.connectFrom("lab-7", i % 2 == 0 ? HERE : THERE);
            fixture.pass(Duration.ofSeconds(20));
            fixture.pass(Duration.ofMinutes(10));
        }

        assertThat(usedFrom()).isEmpty();
    }

    @Test
    void theReportEndsWhenOnlyOneDeviceStillUsesTheId() {
        takesTurns(HERE, THERE, HERE);
        RecordingTransport last = fixture.connectFrom("lab-7", THERE);
        assertThat(usedFrom()).isNotEmpty();

        for (int i = 0; i < 120; i++) {
            fixture.pass(HubFixture.INTERVAL);
            fixture.beats(last);
        }

        assertThat(usedFrom()).isEmpty();
    }

    @Test
    void aReplacedConnectionIsClosed() {
        RecordingTransport first = fixture.connectFrom("lab-7", HERE);
        fixture.connectFrom("lab-7", THERE);

        assertThat(first.closed).containsExactly(CloseCode.REPLACED);
    }

    private void takesTurns(String... addresses) {
        for (String address : addresses) {
            fixture.connectFrom("lab-7", address);
            fixture.pass(Duration.ofSeconds(1));
        }
    }

    private List<String> usedFrom() {
        return fixture.phone(new PhoneId("lab-7").value()).link().health().usedFrom();
    }
}
