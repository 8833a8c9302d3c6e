package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.time.Clocks;

/**
 * Tests a phone's new connection that opens at the same moment as its old one ends. Two threads report this to the hub.
 */
@Timeout(120)
class ReplacementRaceTest {
    private static final int RACES = 10_000;
    private static final PhoneId PHONE = new PhoneId("lab-7");

    private final Clocks clocks = Clocks.system();
    private final HubThread thread = new HubThread(
            new Hub(HubSettings.of(new OperatorId("desk"), Duration.ofMinutes(1)), clocks, PersistentState.inMemory()),
            clocks);
    private final ExecutorService racers = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);
    private final List<Boolean> seen = new ArrayList<>();
    private final List<FleetChange> miscounted = new ArrayList<>();

    @AfterEach
    void end() {
        racers.shutdownNow();
        thread.close();
    }

    @Test
    void theNewestConnectionIsReachableAndTheListenerSeesConsistentChanges() throws Exception {
        RecordingTransport old = line();
        thread.hand(hub -> hub.phoneConnected(old));
        thread.hand(hub -> hub.watch(this::changed));
        RecordingTransport present = old;
        for (int race = 0; race < RACES; race++) {
            RecordingTransport next = line();
            race(present, next);

            List<Boolean> transitions = onHub(hub -> {
                hub.send(HubFixture.DESK, PHONE, new Command.StartSharing(ScreenWish.DEFAULT));
                return took();
            });

            assertThat(next.sent).element(0).isEqualTo(new ServerMessage.Open());
            assertThat(next.sent).element(1).matches(HubFixture::opens);
            assertThat(next.closed).isEmpty();
            boolean replaced = present.closed.equals(List.of(CloseCode.REPLACED));
            assertThat(transitions).isEqualTo(replaced ? List.of(true) : List.of(false, true));
            assertThat(present.closed).hasSize(replaced ? 1 : 0);
            present = next;
        }
        RecordingTransport last = present;
        thread.hand(hub -> hub.phoneGone(last, ConnectionEnd.CLOSED_BY_PHONE));
        List<Boolean> transitions = onHub(_ -> took());
        assertThat(transitions).containsExactly(false);
        assertThat(miscounted).isEmpty();
    }

    private void race(RecordingTransport old, RecordingTransport next) throws Exception {
        Future<?> ends = racers.submit(() -> {
            start.await();
            return thread.hand(hub -> hub.phoneGone(old, ConnectionEnd.CONNECTION_LOST));
        });
        Future<?> opens = racers.submit(() -> {
            start.await();
            return thread.hand(hub -> hub.phoneConnected(next));
        });
        ends.get(10, TimeUnit.SECONDS);
        opens.get(10, TimeUnit.SECONDS);
    }

    /** The result of a question that the hub thread answers after all earlier work. */
    private <T> T onHub(Function<Hub, T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        thread.hand(hub -> answer.complete(question.apply(hub)));
        return answer.get(10, TimeUnit.SECONDS);
    }

    /** Takes the changes since the last call: true for connected, false for disconnected. For the hub thread only. */
    private List<Boolean> took() {
        List<Boolean> took = List.copyOf(seen);
        seen.clear();
        return took;
    }

    /** Records each connect and disconnect of the phone, and each change whose counts contradict it. */
    private void changed(FleetChange change) {
        if (change instanceof FleetChange.PhoneChanged(var phone, var counts)) {
            boolean connected = phone.presence() == Presence.ONLINE;
            if (seen.isEmpty() || seen.getLast() != connected) {
                seen.add(connected);
            }
            if (counts.online() != (connected ? 1 : 0)) {
                miscounted.add(change);
            }
        }
    }

    private static RecordingTransport line() {
        return new RecordingTransport("lab-7", new HandTurnedTime());
    }
}
