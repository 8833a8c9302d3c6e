package dev.golink.server.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.hub.HandTurnedTime;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingLine;
import dev.golink.server.hub.presence.HeartbeatRules;
import dev.golink.server.hub.presence.Past;

class LookRoundTest {
    private final HandTurnedTime time = new HandTurnedTime();
    private final List<Session> seen = new ArrayList<>();
    private final LookRound round = new LookRound((session, _) -> seen.add(session), 0);
    private final Session session = session(1);

    @Test
    void aSessionIsLookedAtOnceForEachTimeItAsks() {
        round.add(session);
        look(0);
        look(1);

        assertThat(seen).containsExactly(session);
    }

    @Test
    void aSessionIsLookedAtWhenItsTimeHasCome() {
        round.addAt(session, 10);
        look(9);
        assertThat(seen).isEmpty();

        look(10);
        look(11);

        assertThat(seen).containsExactly(session);
    }

    @Test
    void aSessionThatIsPutOffIsNotLookedAtAtTheEarlierTime() {
        round.addAt(session, 10);
        round.addAt(session, 20);

        look(10);
        assertThat(seen).isEmpty();
        look(20);
        look(30);

        assertThat(seen).containsExactly(session);
    }

    @Test
    void aSessionThatHasGoneIsNotLookedAt() {
        Session other = session(2);
        round.addAt(session, 10);
        round.add(other);
        round.begin(10);
        round.remove(session);
        round.remove(other);

        round.goOn(10);

        assertThat(seen).isEmpty();
        assertThat(round.hasMore()).isFalse();
    }

    @Test
    void aLongRoundGoesOnFiftyAtATime() {
        LongStream.rangeClosed(1, 120).mapToObj(this::session).forEach(round::add);
        round.begin(0);

        round.goOn(0);
        assertThat(seen).hasSize(50);
        round.goOn(0);
        assertThat(round.hasMore()).isTrue();
        round.goOn(0);

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(round.hasMore()).isFalse();
    }

    private void look(long now) {
        round.begin(now);
        round.goOn(now);
    }

    private Session session(long serial) {
        return new Session(serial, new RecordingLine("lab-" + serial, time), Past.NONE,
                new HeartbeatRules(HubFixture.INTERVAL), HubFixture.settings(10),
                time.time());
    }
}
