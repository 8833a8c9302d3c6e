package dev.golink.server.hub.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;

/** Tests that a phone's watchers are known whether the phone is connected or not. */
class WatchersTest {
    private static final List<OperatorId> TWO = List.of(new OperatorId("anna"), new OperatorId("bert"));

    private final HubFixture fixture = new HubFixture();

    @Test
    void thePhoneKeepsItsWatchersAfterAReconnect() {
        fixture.hub.watched(new PhoneId("lab-7"), new ScreenAudience(TWO, null, true));
        RecordingTransport line = fixture.connect("lab-7");
        assertThat(fixture.phone("lab-7").watchers()).isEqualTo(TWO);

        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);
        fixture.connect("lab-7");
        assertThat(fixture.phone("lab-7").watchers()).isEqualTo(TWO);

        fixture.hub.watched(new PhoneId("lab-7"), ScreenAudience.NOBODY);
        assertThat(fixture.phone("lab-7").watchers()).isEmpty();
    }

    @Test
    void watchersOfAnOfflinePhoneAreShownAndDoNotDelayItsForgetting() {
        HubFixture small = new HubFixture(2);
        for (String id : new String[]{"a", "b"}) {
            small.hub.phoneGone(small.connect(id), ConnectionEnd.CLOSED_BY_PHONE);
        }

        small.hub.watched(new PhoneId("a"), new ScreenAudience(TWO, null, true));
        assertThat(small.phone("a").watchers()).isEqualTo(TWO);
        small.hub.phoneGone(small.connect("c"), ConnectionEnd.CLOSED_BY_PHONE);

        assertThat(small.knows("a")).isFalse();
    }
}
