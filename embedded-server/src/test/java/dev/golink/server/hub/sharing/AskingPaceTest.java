package dev.golink.server.hub.sharing;

import static dev.golink.server.hub.sharing.ReturningPhones.ANNA;
import static dev.golink.server.hub.sharing.ReturningPhones.WISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;

/** Tests how soon phones that reconnect are asked for their screens. */
class AskingPaceTest {
    private final ReturningPhones phones = new ReturningPhones();
    private final HubFixture fixture = phones.fixture;

    @Test
    void aThousandReconnectedPhonesAreAskedAtFiftyASecond() {
        List<String> ids = IntStream.range(0, 1_000).mapToObj(i -> "p" + i).toList();
        ids.forEach(id -> phones.desired.want(new PhoneId(id), new DesiredSharing(ANNA, WISH)));
        List<RecordingTransport> lines = ids.stream().map(fixture::connectModern).toList();

        long before = 0;
        for (int second = 1; second <= 20; second++) {
            fixture.pass(Duration.ofSeconds(1));
            long asked = lines.stream().mapToLong(ReturningPhones::asked).sum();
            assertThat(asked - before).isBetween(45L, 65L);
            before = asked;
        }
        fixture.pass(Duration.ofSeconds(1));
        assertThat(lines).allMatch(line -> ReturningPhones.asked(line) == 1);
    }

    @Test
    void aPhoneThatDisconnectsWhenAskedIsAskedAfterGrowingDelays() {
        RecordingTransport line = fixture.connectLive("lab-7");
        for (int asks = 0; asks < 3; asks++) {
            phones.breaks(line);
            line = phones.comesBack("lab-7");
            Duration patience = Duration.ofSeconds(5L << asks - 1);
            if (asks > 0) {
                fixture.pass(patience.minusSeconds(2));
                assertThat(ReturningPhones.asked(line)).isZero();
                fixture.pass(Duration.ofSeconds(2));
            }
            assertThat(ReturningPhones.asked(line)).isOne();
        }
    }

    @Test
    void aPhoneThatSharedForElevenSecondsIsAskedAtOnce() {
        RecordingTransport line = fixture.connectLive("lab-7");
        for (int i = 0; i < 5; i++) {
            line.frameComes();
            fixture.pass(Duration.ofSeconds(11));
            phones.breaks(line);
            line = phones.comesBack("lab-7");
            assertThat(ReturningPhones.asked(line)).isOne();
            fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        }
    }
}
