package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests successive connections of one phone. */
class SuccessiveConnectionsTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void aNewConnectionOfTheSameIdReplacesTheFirstAndTheCountStays() {
        RecordingTransport first = fixture.connect("lab-7");

        RecordingTransport second = fixture.connect("lab-7");

        assertThat(first.closed).containsExactly(CloseCode.REPLACED);
        assertThat(second.closed).isEmpty();
        assertThat(fixture.counts().online()).isOne();
    }

    @Test
    void theLateCloseOfAReplacedConnectionLeavesThePhoneOnline() {
        RecordingTransport first = fixture.connect("lab-7");
        fixture.connect("lab-7");

        fixture.hub.phoneGone(first, ConnectionEnd.CLOSED_BY_PHONE);

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.ONLINE);
        assertThat(fixture.counts().online()).isOne();
    }

    @Test
    void messagesOfAReplacedConnectionAreIgnored() {
        RecordingTransport first = fixture.connectPunctual("lab-7");
        fixture.connectPunctual("lab-7");
        fixture.pass(Duration.ofSeconds(8));

        fixture.beats(first);

        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.LATE);
        assertThat(first.lastSent()).isEqualTo(new ServerMessage.Open());
    }

    @Test
    void theSecondCloseOfAConnectionChangesNothing() {
        RecordingTransport line = fixture.connect("lab-7");
        fixture.hub.phoneGone(line, ConnectionEnd.CLOSED_BY_PHONE);

        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);

        assertThat(fixture.phone("lab-7").link().departure()).extracting(Departure::reason)
                .isEqualTo(Departure.Reason.CLOSED_BY_PHONE);
        assertThat(fixture.counts().offline()).isOne();
    }

    @Test
    void aPhoneThatComesBackIsNoLongerCountedOffline() {
        RecordingTransport line = fixture.connect("lab-7");
        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);

        fixture.connect("lab-7");

        assertThat(fixture.counts().online()).isOne();
        assertThat(fixture.counts().offline()).isZero();
        assertThat(fixture.phone("lab-7").link().departure()).isNull();
    }
}
