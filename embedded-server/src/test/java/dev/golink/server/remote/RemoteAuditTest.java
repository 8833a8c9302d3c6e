package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.protocol.message.AuditNews;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.ServerCapabilities;

/** Tests what a remote console asks its server about the audit, and what it makes of the answers. */
class RemoteAuditTest extends RemoteFleetSetUp {
    private static final AuditQuery ALL = AuditQuery.all(AuditQuery.Order.NEWEST_FIRST, 10);
    private static final AuditHead HEAD = new AuditHead(7, "ab".repeat(32));

    private final List<AuditState> states = new CopyOnWriteArrayList<>();

    @Test
    void theAuditIsWatchedOnlyWithTheRightAndAgainAfterEachConnection() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.audit().watch(states::add);
            server.awaitConsoles(1);
            welcome(server, Role.TECHNICIAN.rights());
            server.say(new ServerMessage.NewRights(Role.ADMIN.rights()));
            server.awaitSaid("watch_audit", 1);

            server.say(now(7));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(states).hasSize(1));
            server.hangUp(1001);
            server.awaitConsoles(2);
            welcome(server, Role.ADMIN.rights());
            server.awaitSaid("watch_audit", 2);
            server.say(now(8));

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(states).extracting(state -> state.head().row())
                    .containsExactly(7L, 8L));
        }
    }

    @Test
    void eachRequestGetsItsAnswer() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitConsoles(1);
            fleet.audit().watch(states::add);
            welcome(server, Role.ADMIN.rights());
            server.awaitSaid("watch_audit", 1);

            CompletableFuture<AuditAnswer> found = fleet.audit().find(ALL).toCompletableFuture();
            CompletableFuture<AuditCheck> checked = fleet.audit().check(HEAD).toCompletableFuture();
            server.awaitSaid("find_audit", 1);
            server.awaitSaid("check_audit", 1);
            server.say(new ServerMessage.OfAudit(new AuditNews.Checked("k1", new AuditCheck.Same())));
            server.say(new ServerMessage.OfAudit(
                    new AuditNews.Found("u1", new AuditAnswer.Page(List.of(), false))));

            assertThat(checked).succeedsWithin(PATIENCE).isEqualTo(new AuditCheck.Same());
            assertThat(found).succeedsWithin(PATIENCE).isEqualTo(new AuditAnswer.Page(List.of(), false));
        }
    }

    @Test
    void aLostConnectionEndsRequestsAsUnreachable() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitConsoles(1);
            fleet.audit().watch(states::add);
            welcome(server, Role.ADMIN.rights());
            server.awaitSaid("watch_audit", 1);
            CompletableFuture<AuditAnswer> found = fleet.audit().find(ALL).toCompletableFuture();
            server.awaitSaid("find_audit", 1);

            server.hangUp(1001);

            assertThat(found).succeedsWithin(PATIENCE).isEqualTo(new AuditAnswer.Unreachable());
        }
    }

    @Test
    void anOlderServerIsAskedNothing() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.audit().watch(states::add);
            server.awaitConsoles(1);
            List<Rights> rights = new CopyOnWriteArrayList<>();
            fleet.access().watchRights(rights::add);
            server.say(new ServerMessage.Welcome(List.of("locate"), Role.ADMIN.rights()));
            await().atMost(PATIENCE).until(() -> !rights.isEmpty());

            assertThat(fleet.audit().check(HEAD).toCompletableFuture()).succeedsWithin(PATIENCE)
                    .isInstanceOfSatisfying(AuditCheck.Refused.class, refused -> assertThat(refused.refusal().code())
                            .isEqualTo(Refusal.Code.SERVER_TOO_OLD));
            assertThat(server.said("watch_audit")).isZero();
        }
    }

    private static ServerMessage now(long row) {
        return new ServerMessage.OfAudit(
                new AuditNews.Now(new AuditState(new AuditHead(row, HEAD.hash()), new HistoryState.Storing())));
    }

    private static void welcome(FakeServer server, Rights rights) {
        server.say(new ServerMessage.Welcome(ServerCapabilities.ALL, rights));
    }
}
