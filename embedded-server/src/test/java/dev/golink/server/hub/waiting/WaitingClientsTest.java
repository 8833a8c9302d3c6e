package dev.golink.server.hub.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.WaitingList;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.Peer;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.HandTurnedTime;
import dev.golink.server.hub.transport.WaitingTransport;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;

class WaitingClientsTest {
    private static final OperatorId ANN = new OperatorId("ann");

    private final HandTurnedTime time = new HandTurnedTime();
    private final AccessStore store = AccessStore.inMemory(time.clocks().wall());
    private final Set<ClaimedId> known = new HashSet<>();
    private final List<AccessEvent> events = new ArrayList<>();
    private int changes;
    private final WaitingClients clients = new WaitingClients(store, time.clocks(), new Random(1), new Known(),
            events::add, () -> changes++);

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void theLateEndOfAReplacedConnectionDoesNotRemoveTheNewerOne() {
        Client first = knock("lab-07", 1, false);
        Client second = knock("lab-07", 1, false);
        assertThat(first.closed).containsExactly(CloseCode.REPLACED);

        clients.gone(first);

        assertThat(clients.all()).hasSize(1);
        clients.letIn(rows(), Reach.ITS_ADDRESS, ANN);
        assertThat(second.peer.proof()).isInstanceOf(Proof.ByAddress.class);
        assertThat(first.peer).isNull();
    }

    @Test
    void aClientThatCanStoreATokenIsLetInWithOneOnceItIsStored() {
        Client client = knock("lab-07", 1, true);

        assertThat(clients.letIn(rows(), Reach.ANYWHERE, ANN)).isEqualTo(1);

        await().until(() -> client.peer != null);
        assertThat(client.token).isPresent();
        assertThat(store.state().tokens().ofPhone(new PhoneId("lab-07"))).isPresent();
        assertThat(clients.all()).isEmpty();
    }

    @Test
    void ofTwoWithOneIdTheOtherIsToldThatItDoesNotGetIn() {
        Client first = knock("lab-07", 1, false);
        Client second = knock("lab-07", 9_000, false);

        clients.letIn(List.of(clients.all().getFirst().row()), Reach.ITS_ADDRESS, ANN);

        assertThat(first.peer).isNotNull();
        assertThat(second.closed).containsExactly(CloseCode.NOT_ALLOWED);
    }

    @Test
    void aClientWhoseIdBelongsToSomebodyByNowDoesNotGetIn() {
        Client client = knock("lab-07", 1, true);
        known.add(client.who());

        assertThat(clients.letIn(rows(), Reach.ANYWHERE, ANN)).isZero();

        assertThat(client.closed).containsExactly(CloseCode.NOT_ALLOWED);
        assertThat(store.state().tokens().all()).isEmpty();
        assertThat(clients.claims()).hasSize(1);
    }

    @Test
    void inAStormTheFurtherOnesAreCountedAndToldToTryLater() {
        IntStream.range(0, 10_000).forEach(i -> knock("p-" + i, i, false));

        assertThat(clients.all()).hasSize(WaitingList.MOST);
        assertThat(clients.refused()).isEqualTo(9_000);
        assertThat(knock("late", 20_000, false).closed).containsExactly(CloseCode.TRY_LATER);
    }

    @Test
    void ofTheClaimsTheLatestHundredAreKept() {
        known.add(ClaimedId.of(new PhoneId("lab-07")));

        IntStream.range(0, 10_000).forEach(i -> knock("lab-07", i, false));

        assertThat(clients.claims()).hasSize(100);
        assertThat(clients.claims().getLast().address()).isEqualTo(address(9_999));
    }

    @Test
    void aSilentClientIsPingedAndAfterNinetySecondsDisconnected() {
        Client client = knock("lab-07", 1, false);

        for (int i = 0; i < 5; i++) {
            time.pass(Duration.ofSeconds(15));
            clients.tick();
        }
        assertThat(client.pings).isEqualTo(5);
        assertThat(client.closed).isEmpty();
        time.pass(Duration.ofSeconds(15));
        clients.tick();

        assertThat(client.closed).containsExactly(CloseCode.HEARTBEAT_LOST);
        assertThat(clients.all()).isEmpty();
    }

    @Test
    void aDeviceThatSaysTheSameAgainIsNoChange() {
        Client client = knock("lab-07", 1, false);
        clients.described(client, "Pixel 9");
        int before = changes;

        clients.described(client, "Pixel 9");

        assertThat(changes).isEqualTo(before);
        assertThat(clients.all().getFirst().model()).isEqualTo("Pixel 9");
    }

    private List<Integer> rows() {
        return clients.all().stream().map(row -> row.row()).toList();
    }

    private Client knock(String id, int address, boolean keepsTokens) {
        Client client = new Client(ClaimedId.of(new PhoneId(id)), address(address), keepsTokens, time.nanos());
        clients.knocks(client);
        return client;
    }

    /** Addresses of many networks, 50 in each. */
    private static InetAddress address(int number) {
        int network = number / 50;
        return InetAddress.ofLiteral("10." + network / 256 + "." + network % 256 + "." + (number % 50 + 1));
    }

    private final class Known implements WaitingClients.Presence {
        @Override
        public boolean isKnown(ClaimedId who) {
            return known.contains(who);
        }

        @Override
        public boolean isOnline(ClaimedId who) {
            return false;
        }
    }

    /** A connection that records what happens to it. */
    private static final class Client implements WaitingTransport {
        private final ClaimedId who;
        private final InetAddress from;
        private final boolean keepsTokens;
        private final long heardAt;
        private final List<CloseCode> closed = new ArrayList<>();
        private int pings;
        private volatile Peer peer;
        private volatile Optional<TokenSecret> token = Optional.empty();

        Client(ClaimedId who, InetAddress from, boolean keepsTokens, long heardAt) {
            this.who = who;
            this.from = from;
            this.keepsTokens = keepsTokens;
            this.heardAt = heardAt;
        }

        @Override
        public ClaimedId who() {
            return who;
        }

        @Override
        public InetAddress from() {
            return from;
        }

        @Override
        public boolean keepsTokens() {
            return keepsTokens;
        }

        @Override
        public long lastHeardAt() {
            return heardAt;
        }

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public void letIn(Peer admitted, Optional<TokenSecret> issued) {
            token = issued;
            peer = admitted;
        }

        @Override
        public void send(ServerMessage message) {}

        @Override
        public void close(CloseCode code, String reason) {
            closed.add(code);
        }
    }
}
