package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.phones.simulator.figures.SwarmFigures;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.own.OwnCertificates;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.ScreenWish;

/** Simulated phones that reach the real server over TLS. */
@Timeout(60)
class SecureLoadTest {
    private static final PhoneId FIRST = new PhoneId("sim-00001");
    private static final Pin OTHER = new Pin("A".repeat(43));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path data;
    private EmbeddedServer server;
    private URI address;
    private OwnCertificates certificates;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Own()));
        address = server.secure().toCompletableFuture().get(30, TimeUnit.SECONDS).secureWebSocket();
        certificates = new OwnCertificateStore(data, InstantSource.system()).read().orElseThrow();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void phonesComeOnlineAndShareTheirScreens() {
        ClientTls tls = ClientTls.of(new ServerTrust.Cas(List.of(certificates.caCertificate())));
        try (Swarm swarm = Swarm.join(load(20), SwarmCredential.NONE, tls)) {
            await().atMost(PATIENCE).until(() -> figures(swarm).allWereOnline());
            await().atMost(PATIENCE).until(() -> figures(swarm).heartsAnswered() > 40);

            Outcome outcome = server.send(FIRST, new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture()
                    .orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(outcome).isEqualTo(new Outcome.Done());
            FrameCount frames = new FrameCount();
            try (ScreenWatch _ = server.watchScreen(FIRST, frames)) {
                await().atMost(PATIENCE).until(() -> frames.count > 20);
            }
        }
    }

    @Test
    void aWrongKeyIsNamedWithBothPins() {
        ClientTls tls = ClientTls.of(new ServerTrust.Pinned(List.of(OTHER)));
        try (Swarm swarm = Swarm.join(load(3), SwarmCredential.NONE, tls)) {
            await().atMost(PATIENCE).until(() -> figures(swarm).reasons().values().stream()
                    .anyMatch(reason -> reason.contains("another key than expected")
                            && reason.contains(certificates.server().pin().text())));
        }
    }

    private SwarmLoad load(int phones) {
        return new SwarmLoad(address, phones, Duration.ofMillis(200), phones, LoadScreens.USUAL, Faults.NONE, 1_000, 1,
                "sim-");
    }

    private static SwarmFigures figures(Swarm swarm) {
        return swarm.figures().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Counts frames. */
    private static final class FrameCount implements ScreenListener {
        private volatile int count;

        @Override
        public void frame(Frame frame) {
            count++;
        }
    }
}
