package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.phones.simulator.figures.SwarmFigures;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Identity;

/** Loads on the real server, when it lets nobody in without a credential. */
@Timeout(60)
class LetInLoadTest {
    private static final int PHONES = 5;
    /** So many that one of them loses its connection each second. */
    private static final int MANY = 60;

    private final AtomicReference<AccessView> access = new AtomicReference<>();
    private final Map<PhoneId, Identity> identities = new ConcurrentHashMap<>();
    private EmbeddedServer server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        request(new AccessRequest.ChangeSettings(new AccessSettings(true, true, LoopbackPolicy.NOBODY)));
        server.access().watch(access::set);
        server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(var phone, _)) {
                identities.put(phone.id(), phone.link().identity());
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void phonesTradeTheFleetCodeForTokensOfTheirOwnAndComeBackWithThem() {
        AccessAnswer.Code code = (AccessAnswer.Code) request(
                new AccessRequest.NewFleetCode("load", Duration.ofHours(1), MANY));
        try (Swarm swarm = join(new SwarmCredential(code.code(), null), MANY, "drop:100%/min")) {
            SwarmFigures figures = awaitFigures(swarm, it -> it.allWereOnline() && it.greetings() > MANY + 1);

            assertThat(figures.closed()).as("the code is for " + MANY + " phones, once each")
                    .doesNotContainKeys(4401, 4403);
            assertThat(identities).hasSize(MANY);
            assertThat(identities.values()).containsOnly(Identity.TOKEN);
        }
    }

    @Test
    void phonesShareAToken() {
        AccessAnswer.Secret token = (AccessAnswer.Secret) request(
                new AccessRequest.NewPathToken(PeerKind.PHONE, "load", new TokenScope.StartingWith("sim-"), null));
        try (Swarm swarm = join(new SwarmCredential(null, token.token()), PHONES, "none")) {
            awaitFigures(swarm, SwarmFigures::allWereOnline);

            await().until(() -> identities.size() == PHONES);
            assertThat(identities.values()).containsOnly(Identity.SHARED_TOKEN);
        }
    }

    @Test
    void phonesWithoutACredentialWaitUntilTheyAreLetIn() {
        try (Swarm swarm = join(SwarmCredential.NONE, PHONES, "legacy:20%")) {
            awaitFigures(swarm, it -> it.waiting() == PHONES && it.heartsAnswered() > 2 * PHONES);
            await().until(() -> access.get().waiting().size() == PHONES);
            assertThat(identities).isEmpty();

            request(new AccessRequest.LetIn(
                    access.get().waiting().stream().map(Waiting::row).collect(Collectors.toSet()), Reach.ITS_ADDRESS));

            SwarmFigures figures = awaitFigures(swarm, SwarmFigures::allWereOnline);
            assertThat(figures.waiting()).isZero();
            await().until(() -> identities.size() == PHONES);
            assertThat(identities.values()).containsOnly(Identity.TOKEN, Identity.LET_IN);
        }
    }

    private Swarm join(SwarmCredential credential, int phones, String faults) {
        return Swarm.join(new SwarmLoad(server.endpoints().local(), phones, Duration.ofMillis(200), 0,
                LoadScreens.USUAL, Faults.parse(faults), 1_000, 1, "sim-"), credential, null);
    }

    private AccessAnswer request(AccessRequest request) {
        AccessAnswer answer = server.access().request(request).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS)
                .join();
        assertThat(answer).isNotInstanceOf(AccessAnswer.Refused.class);
        return answer;
    }

    private static SwarmFigures awaitFigures(Swarm swarm, Predicate<SwarmFigures> condition) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> swarm.figures().orTimeout(30, TimeUnit.SECONDS).join(), condition);
    }
}
