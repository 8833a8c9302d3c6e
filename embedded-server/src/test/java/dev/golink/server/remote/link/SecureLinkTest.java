package dev.golink.server.remote.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.right.Role;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.SampleIdentities;
import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.certificate.tls.ServerIdentity;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.ServerCapabilities;
import dev.golink.server.remote.FakeServer;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.RemoteFleetSetUp;

/** Consoles that reach their server over TLS: which server they accept, and how they follow it to another key. */
class SecureLinkTest extends RemoteFleetSetUp {
    private static final Pin OTHER = new Pin("A".repeat(43));

    private final Identity first = SampleIdentities.newServer();
    private final Identity second = SampleIdentities.newServer();
    private final ServerIdentity identity = new ServerIdentity(first);
    private final List<List<Pin>> kept = Collections.synchronizedList(new ArrayList<>());

    @Test
    void theServerWithThePinIsUsedAndItsPinKept() throws Exception {
        try (FakeServer server = new FakeServer(identity); RemoteFleet _ = dial(server, pinned(first.pin()))) {
            connect(server, 1);

            awaitState(LinkState.Connected.class);
            assertThat(kept).containsExactly(List.of(first.pin()));
        }
    }

    @Test
    void anotherKeyIsRefusedWithBothPinsAndNotTriedAgain() throws Exception {
        try (FakeServer server = new FakeServer(identity); RemoteFleet _ = dial(server, pinned(OTHER))) {
            awaitState(LinkState.Refused.class);

            assertThat(states).last().isInstanceOfSatisfying(LinkState.Refused.class, refused -> assertThat(
                    refused.why()).isEqualTo(new KeyRefusal.WrongPin(List.of(OTHER), first.pin())));
            assertThat(states).hasSize(2);
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void aServerOfWhichNothingIsKnownIsRefusedUntilItsKeyIsTrusted() throws Exception {
        try (FakeServer server = new FakeServer(identity);
                RemoteFleet fleet = dial(server, new ServerTrust.ComputersCas())) {
            awaitState(LinkState.Refused.class);
            assertThat(((LinkState.Refused) states.getLast()).why()).isInstanceOf(KeyRefusal.Unproven.class);
            Pin seen = ((LinkState.Refused) states.getLast()).why().seen();

            fleet.trust(seen);

            connect(server, 1);
            awaitState(LinkState.Connected.class);
            assertThat(seen).isEqualTo(first.pin());
            assertThat(kept).first().isEqualTo(List.of(first.pin()));
        }
    }

    @Test
    void theServersCaSuffices() throws Exception {
        ServerTrust ca = new ServerTrust.Cas(List.of(SampleIdentities.CA.certificate()));
        try (FakeServer server = new FakeServer(identity); RemoteFleet _ = dial(server, ca)) {
            connect(server, 1);

            awaitState(LinkState.Connected.class);
            assertThat(kept).as("a CA needs no pins").isEmpty();
        }
    }

    @Test
    void anAnnouncedKeyIsAcceptedBesideThePresentOneAndReplacesIt() throws Exception {
        try (FakeServer server = new FakeServer(identity); RemoteFleet _ = dial(server, pinned(first.pin()))) {
            connect(server, 1);
            server.awaitSaid("watch_pins", 1);
            server.say(new ServerMessage.NextPin(second.pin()));
            await().atMost(PATIENCE).until(() -> kept.contains(List.of(first.pin(), second.pin())));
            assertThat(states).last().isInstanceOf(LinkState.Connected.class);

            server.hangUp(1001);
            connect(server, 2);
            await().atMost(PATIENCE).until(() -> kept.size() >= 3);
            assertThat(kept).as("the present key stays in use").last().isEqualTo(List.of(first.pin(), second.pin()));

            identity.change(second);
            server.hangUp(1001);
            connect(server, 3);
            await().atMost(PATIENCE).until(() -> kept.getLast().equals(List.of(second.pin())));

            identity.change(first);
            server.hangUp(1001);
            awaitState(LinkState.Refused.class);
        }
    }

    @Test
    void aServerWithoutTlsIsTriedAgainAndTheReasonSaid() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerWithoutTls(plain));
            try (RemoteFleet _ = dial(name(URI.create("wss://127.0.0.1:" + plain.getLocalPort())),
                    new LinkSecurity(pinned(OTHER), kept::add), QUICK)) {
                await().atMost(PATIENCE).until(() -> states.stream().filter(
                        state -> state instanceof LinkState.Lost lost && lost.why().kind() == LinkLoss.Kind.NO_TLS)
                        .count() > 1);
            }
        }
    }

    private static void answerWithoutTls(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket peer = plain.accept()) {
                peer.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                var _ = peer.getInputStream().readAllBytes();
            } catch (IOException _) {
                // The client hangs up, or the test is over.
            }
        }
    }

    private void connect(FakeServer server, int times) {
        server.awaitConsoles(times);
        server.say(new ServerMessage.Welcome(ServerCapabilities.ALL, Role.ADMIN.rights()));
        server.awaitSaid("watch_fleet", times);
        server.say(news(1, true, "a"));
    }

    private static ServerTrust pinned(Pin pin) {
        return new ServerTrust.Pinned(List.of(pin));
    }

    private RemoteFleet dial(FakeServer server, ServerTrust trust) {
        return dial(name(server.address()), new LinkSecurity(trust, kept::add), QUICK);
    }

    private static ConsoleName name(URI address) {
        return new ConsoleName(address, new OperatorId("anna"), true);
    }
}
