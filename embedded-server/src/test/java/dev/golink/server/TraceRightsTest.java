package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkCredentials;
import dev.golink.server.remote.link.LinkSecurity;

/** Tests who may trace phones. */
class TraceRightsTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");

    private EmbeddedServer server;
    private SeenAccess access;
    private final SeenTrace seen = new SeenTrace();
    private final List<FleetEvent> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")));
        server.watchEvents(events::add);
        access = new SeenAccess(server.access());
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void whoHasNotTheRightTracesNothing() {
        try (RemoteFleet fleet = dial(Rights.of(Right.SEE, Right.ADMIT))) {
            fleet.traces().trace(PHONE, seen);

            assertThat(seen.awaitEnd()).isInstanceOfSatisfying(TraceEnd.Refused.class, refused -> {
                assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.NOT_ALLOWED);
                assertThat(refused.refusal().about()).isEqualTo("admin");
            });
            assertThat(events).noneMatch(FleetEvent.PhoneTraced.class::isInstance);
        }
    }

    @Test
    void aTraceEndsWithTheRight() {
        try (RemoteFleet fleet = dial(Rights.of(Right.SEE, Right.ADMIN))) {
            fleet.traces().trace(PHONE, seen);
            await().until(() -> events.stream().anyMatch(FleetEvent.PhoneTraced.class::isInstance));

            put(Rights.of(Right.SEE));

            assertThat(seen.awaitEnd()).isEqualTo(new TraceEnd.RightLost());
            await().until(() -> events.stream().anyMatch(FleetEvent.PhoneTraceEnded.class::isInstance));
        }
    }

    @Test
    void aTraceEndsWithTheConnectionOfItsOperator() {
        try (RemoteFleet fleet = dial(Rights.of(Right.SEE, Right.ADMIN))) {
            fleet.traces().trace(PHONE, seen);
            await().until(() -> events.stream().anyMatch(FleetEvent.PhoneTraced.class::isInstance));
        }

        assertThat(seen.awaitEnd()).isEqualTo(new TraceEnd.Unreachable());
        await().until(() -> events.stream().anyMatch(FleetEvent.PhoneTraceEnded.class::isInstance));
    }

    private void put(Rights rights) {
        access.ask(new AccessRequest.PutAccount(ANNA, null, Set.of(), rights));
    }

    private RemoteFleet dial(Rights rights) {
        put(rights);
        AccessAnswer.Secret secret = (AccessAnswer.Secret) access
                .ask(new AccessRequest.NewOperatorToken(ANNA, "test", rights, null));
        TokenSecret token = TokenSecret.of(secret.token()).orElseThrow();
        RemoteFleet fleet = RemoteFleet.dial(new ConsoleName(server.endpoints().webSocket(), ANNA, true),
                new LinkSecurity(new ServerTrust.Cas(List.of()), _ -> {}, LinkCredentials.presenting(() -> token)));
        List<Rights> told = new CopyOnWriteArrayList<>();
        fleet.access().watchRights(told::add);
        await().until(() -> !told.isEmpty());
        return fleet;
    }
}
