package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenWish;

/** A phone comes back over real sockets at the very moment its old connection ends. */
@Timeout(120)
class ReconnectRaceTest {
    private static final int RACES = 300;
    private static final PhoneId PHONE = new PhoneId("lab-7");

    private final List<Boolean> wrong = new CopyOnWriteArrayList<>();
    private final List<Boolean> transitions = new CopyOnWriteArrayList<>();

    @Test
    void theNewestConnectionIsAlwaysReachableAndTheCountNeverWrong() throws IOException {
        try (RunningServer server = new RunningServer(Duration.ofMinutes(1))) {
            FixedClient present = server.phone("lab-7");
            present.heard(0);
            server.fleet().watch(this::changed);
            for (int race = 0; race < RACES; race++) {
                FixedClient old = present;
                CompletableFuture<Void> ends = CompletableFuture.runAsync(race % 2 == 0 ? old::close : old::sayGoodbye);
                present = server.phone("lab-7");
                present.heard(0);

                assertThat(
                        server.fleet().send(PHONE, new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture())
                        .succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new Outcome.Sent());
                assertThat(present.heard(1)).contains("\"open_screen\"");
                ends.join();
                old.close();
            }
            present.close();
            server.awaitPhone("lab-7", phone -> !phone.presence().isConnected());

            assertThat(wrong).isEmpty();
            assertThat(transitions).endsWith(false);
            for (int i = 1; i < transitions.size(); i++) {
                assertThat(transitions.get(i)).isNotEqualTo(transitions.get(i - 1));
            }
            assertThat(transitions.size()).isLessThanOrEqualTo(2 * RACES + 2);
        }
    }

    private void changed(FleetChange change) {
        if (change instanceof FleetChange.PhoneChanged(var phone, var counts)) {
            boolean connected = phone.presence().isConnected();
            if (counts.online() != (connected ? 1 : 0)) {
                wrong.add(connected);
            }
            if (transitions.isEmpty() || transitions.getLast() != connected) {
                transitions.add(connected);
            }
        }
    }
}
