package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.RunningServer;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenWish;

/** A phone reconnects over real sockets at the moment its old connection ends, with or without a close frame. */
@Timeout(120)
class ReconnectRaceTest {
    private static final int RACES = 500;
    private static final PhoneId PHONE = new PhoneId("lab-7");

    private final List<FleetChange> miscounted = new CopyOnWriteArrayList<>();
    private final List<Boolean> transitions = new CopyOnWriteArrayList<>();

    @Test
    void theNewestConnectionIsAlwaysReachableAndTheCountStaysCorrect() throws Exception {
        try (RunningServer server = new RunningServer(Duration.ofMinutes(1));
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            RawPeer present = phone(server);
            server.fleet().watch(this::changed);
            for (int race = 0; race < RACES; race++) {
                Future<?> ends = other.submit(ending(race, present));
                RawPeer next = phone(server);

                assertReachable(server, next);
                ends.get(10, TimeUnit.SECONDS);
                present.close();
                present = next;
            }
            present.close();
            server.awaitPhone("lab-7", phone -> !phone.presence().isConnected());
            assertThat(miscounted).isEmpty();
            assertThat(transitions).startsWith(true).endsWith(false).hasSizeLessThanOrEqualTo(2 * RACES + 2);
        }
    }

    private static Callable<Boolean> ending(int race, RawPeer peer) {
        return () -> {
            if (race % 2 == 0) {
                peer.close();
            } else {
                peer.sayGoodbye();
            }
            return true;
        };
    }

    private static RawPeer phone(RunningServer server) throws IOException {
        RawPeer phone = new RawPeer(server.endpoints().webSocket().getPort(), "/goLink/phone/lab-7");
        assertThat(phone.readText()).contains("\"open\"");
        return phone;
    }

    private static void assertReachable(RunningServer server, RawPeer phone) throws IOException {
        assertThat(server.fleet().send(PHONE, new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new Outcome.Sent());
        assertThat(phone.readText()).contains("\"open_screen\"");
    }

    /** Records when the phone connects and disconnects, and any count that does not match. */
    private void changed(FleetChange change) {
        if (change instanceof FleetChange.WholePicture) {
            transitions.add(true);
        } else if (change instanceof FleetChange.PhoneChanged(var phone, var counts)) {
            boolean connected = phone.presence().isConnected();
            if (counts.online() != (connected ? 1 : 0)) {
                miscounted.add(change);
            }
            if (transitions.getLast() != connected) {
                transitions.add(connected);
            }
        }
    }
}
