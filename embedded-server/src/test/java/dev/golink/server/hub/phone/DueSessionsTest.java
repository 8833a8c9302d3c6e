package dev.golink.server.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.hub.HandTurnedTime;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.presence.ConnectionHistory;
import dev.golink.server.hub.presence.HeartbeatRules;

class DueSessionsTest {
    private final HandTurnedTime time = new HandTurnedTime();
    private final List<Session> seen = new ArrayList<>();
    private final DueSessions due = new DueSessions((session, _) -> seen.add(session), 0);
    private final Session session = session(1);

    @Test
    void aScheduledSessionIsCheckedOnce() {
        due.add(session);
        look(0);
        look(1);

        assertThat(seen).containsExactly(session);
    }

    @Test
    void aSessionIsCheckedWhenItIsDue() {
        due.addAt(session, 10);
        look(9);
        assertThat(seen).isEmpty();

        look(10);
        look(11);

        assertThat(seen).containsExactly(session);
    }

    @Test
    void aPostponedSessionIsNotCheckedAtTheEarlierTime() {
        due.addAt(session, 10);
        due.addAt(session, 20);

        look(10);
        assertThat(seen).isEmpty();
        look(20);
        look(30);

        assertThat(seen).containsExactly(session);
    }

    @Test
    void aRemovedSessionIsNotChecked() {
        Session other = session(2);
        due.addAt(session, 10);
        due.add(other);
        due.begin(10);
        due.remove(session);
        due.remove(other);

        due.checkNext(10);

        assertThat(seen).isEmpty();
        assertThat(due.hasMore()).isFalse();
    }

    @Test
    void aLongRoundChecksFiftySessionsAtATime() {
        LongStream.rangeClosed(1, 120).mapToObj(this::session).forEach(due::add);
        due.begin(0);

        due.checkNext(0);
        assertThat(seen).hasSize(50);
        due.checkNext(0);
        assertThat(due.hasMore()).isTrue();
        due.checkNext(0);

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(due.hasMore()).isFalse();
    }

    private void look(long now) {
        due.begin(now);
        due.checkNext(now);
    }

    private Session session(long serial) {
        return new Session(serial, new RecordingTransport("lab-" + serial, time), ConnectionHistory.NONE,
                new HeartbeatRules(HubFixture.INTERVAL), HubFixture.settings(10),
                time.clocks());
    }
}
