package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests a peer whose messages cannot be read. */
class NonsenseTest {
    private final HubFixture fixture = new HubFixture();

    @Test
    void aPhoneIsClosedAfterTwentyInvalidTextsInAMinute() {
        RecordingTransport line = fixture.connect("lab-7");

        for (int i = 0; i < 19; i++) {
            fixture.hub.phoneSaid(line, new PhoneMessage.Malformed("not JSON", ""));
        }
        assertThat(line.closed).isEmpty();
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Complaint("not JSON"));
        fixture.hub.phoneSaid(line, new PhoneMessage.Malformed("not JSON", ""));

        assertThat(line.closed).containsExactly(CloseCode.NOT_TEXT);
        assertThat(fixture.phone("lab-7").presence()).isEqualTo(Presence.OFFLINE);
        assertThat(fixture.phone("lab-7").link().departure()).extracting(Departure::reason)
                .isEqualTo(Departure.Reason.RULE_BROKEN);
    }

    @Test
    void occasionalInvalidTextsDoNotCloseTheConnection() {
        RecordingTransport line = fixture.connect("lab-7");

        for (int i = 0; i < 40; i++) {
            fixture.hub.phoneSaid(line, new PhoneMessage.Malformed("not JSON", ""));
            fixture.pass(Duration.ofSeconds(4));
        }

        assertThat(line.closed).isEmpty();
    }
}
