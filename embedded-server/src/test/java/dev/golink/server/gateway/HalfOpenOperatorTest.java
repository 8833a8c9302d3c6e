package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;

/** Operators over real sockets. One of them reads and answers nothing, as if the network between had failed. */
@Timeout(60)
class HalfOpenOperatorTest {
    @Test
    void onlyAnOperatorThatAnswersNoPingIsClosed() throws IOException {
        try (RunningServer server = RunningServer.pingingOperators(Duration.ofMillis(200), Duration.ofSeconds(3));
                FixedClient quiet = server.operator("quiet")) {
            quiet.heard(0);
            try (RawPeer gone = new RawPeer(server.endpoints().webSocket().getPort(), "/goLink/manager/gone")) {
                assertThat(gone.readCloseCode()).isEqualTo(4408);

                server.awaitCounts(counts -> counts.operators() == 1);
                assertThat(quiet.isOpen()).isTrue();
            }
        }
    }
}
