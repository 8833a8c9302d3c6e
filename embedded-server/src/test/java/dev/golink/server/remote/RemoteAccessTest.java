package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.ServerCapabilities;

/** Tests what a remote console asks its server about access, and what it makes of the answers. */
class RemoteAccessTest extends RemoteFleetSetUp {
    private static final AccessRequest OPEN = new AccessRequest.OpenCode(null);

    private final List<Rights> rights = new CopyOnWriteArrayList<>();
    private final List<AccessView> views = new CopyOnWriteArrayList<>();

    @Test
    void theRightsAreThoseThatTheServerTells() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.access().watchRights(rights::add);
            server.awaitConsoles(1);
            welcome(server, Role.VIEWER.rights());
            told(Role.VIEWER.rights());

            server.say(new ServerMessage.NewRights(Role.OPERATOR.rights()));

            told(Role.VIEWER.rights(), Role.OPERATOR.rights());
            List<Rights> later = new CopyOnWriteArrayList<>();
            fleet.access().watchRights(later::add);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(later).containsExactly(Role.OPERATOR.rights()));
        }
    }

    @Test
    void anOlderServerThatTellsNoRightsLetsDoAllThatItCan() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.access().watchRights(rights::add);
            fleet.access().watch(views::add);
            server.awaitConsoles(1);
            server.say(new ServerMessage.Welcome(List.of("locate"), null));

            told(Role.TECHNICIAN.rights());
            CompletableFuture<AccessAnswer> answer = ask(fleet, OPEN);

            assertThat(answer).succeedsWithin(PATIENCE).isInstanceOfSatisfying(AccessAnswer.Refused.class,
                    refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.SERVER_TOO_OLD));
            assertThat(server.said("watch_access")).isZero();
            assertThat(server.said("open_code")).isZero();
        }
    }

    @Test
    void accessIsWatchedOnlyWithTheRightAndAgainAfterEachConnection() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.access().watchRights(rights::add);
            fleet.access().watch(views::add);
            server.awaitConsoles(1);
            welcome(server, Role.VIEWER.rights());
            told(Role.VIEWER.rights());
            assertThat(server.said("watch_access")).isZero();

            server.say(new ServerMessage.NewRights(Role.ADMIN.rights()));

            server.awaitSaid("watch_access", 1);
            server.say(known(3));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(views).extracting(AccessView::paired)
                    .containsExactly(3));
            server.hangUp(1001);
            server.awaitConsoles(2);
            welcome(server, Role.ADMIN.rights());
            server.awaitSaid("watch_access", 2);
            server.say(known(4));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(views).extracting(AccessView::paired)
                    .containsExactly(3, 4));
        }
    }

    @Test
    void whoWatchesLaterGetsAtOnceWhatIsKnown() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.access().watch(views::add);
            server.awaitConsoles(1);
            welcome(server, Role.ADMIN.rights());
            server.awaitSaid("watch_access", 1);
            server.say(known(3));
            await().atMost(PATIENCE).until(() -> views.size() == 1);
            List<AccessView> later = new CopyOnWriteArrayList<>();

            fleet.access().watch(later::add);

            await().atMost(PATIENCE).until(() -> later.size() == 1);
            assertThat(server.said("watch_access")).isEqualTo(1);
            server.say(new ServerMessage.NewRights(Rights.of(Right.SEE)));
            server.say(new ServerMessage.NewRights(Rights.of(Right.ADMIT)));
            server.awaitSaid("watch_access", 2);
        }
    }

    @Test
    void eachRequestGetsItsOwnAnswer() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            connect(server, fleet);
            CompletableFuture<AccessAnswer> opened = ask(fleet, OPEN);
            server.awaitSaid("open_code", 1);
            String first = id(server, "open_code");
            CompletableFuture<AccessAnswer> closed = ask(fleet,
                    new AccessRequest.CloseCode(new CredentialId("7k2m9qxd")));
            server.awaitSaid("close_code", 1);

            answer(server, id(server, "close_code"), new AccessAnswer.Done(1));
            answer(server, first,
                    new AccessAnswer.Code(new CredentialId("7k2m9qxd"), "7K2M-9QXD-0VTC-R4HN", Duration.ofMinutes(2)));

            assertThat(closed).succeedsWithin(PATIENCE).isEqualTo(new AccessAnswer.Done(1));
            assertThat(opened).succeedsWithin(PATIENCE).isInstanceOf(AccessAnswer.Code.class);
        }
    }

    @Test
    void aLostConnectionLeavesRequestsUnreachable() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            connect(server, fleet);
            CompletableFuture<AccessAnswer> answer = ask(fleet, OPEN);
            server.awaitSaid("open_code", 1);

            server.hangUp(1001);

            assertThat(answer).succeedsWithin(PATIENCE).isEqualTo(new AccessAnswer.Unreachable());
        }
    }

    @Test
    void aRequestAfterTheEndIsUnreachable() throws Exception {
        try (FakeServer server = new FakeServer()) {
            RemoteFleet fleet = dial(server.address(), QUICK);
            fleet.close();

            assertThat(ask(fleet, OPEN)).isCompletedWithValue(new AccessAnswer.Unreachable());
        }
    }

    @Test
    void manyPhonesAreRevokedInPartsOneAfterTheOther() throws Exception {
        Set<PhoneId> many = new HashSet<>(
                IntStream.range(0, 3_000).mapToObj(number -> new PhoneId("phone-with-a-long-name-" + number)).toList());
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            connect(server, fleet);
            CompletableFuture<AccessAnswer> answer = ask(fleet, new AccessRequest.RevokePhones(many));
            server.awaitSaid("revoke_phones", 1);
            assertThat(server.lastSaid("revoke_phones").toString().length()).isLessThan(65_536);

            answer(server, id(server, "revoke_phones"), new AccessAnswer.Done(1_500));
            server.awaitSaid("revoke_phones", 2);
            answer(server, id(server, "revoke_phones"), new AccessAnswer.Done(7));

            assertThat(answer).succeedsWithin(PATIENCE).isEqualTo(new AccessAnswer.Done(1_507));
        }
    }

    private void connect(FakeServer server, RemoteFleet fleet) {
        fleet.access().watchRights(rights::add);
        server.awaitConsoles(1);
        welcome(server, Role.ADMIN.rights());
        told(Role.ADMIN.rights());
    }

    private void told(Rights... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rights).containsExactly(expected));
    }

    private static void welcome(FakeServer server, Rights rights) {
        server.say(new ServerMessage.Welcome(ServerCapabilities.ALL, rights));
    }

    private static ServerMessage known(int paired) {
        return new ServerMessage.OfAccess(new AccessNews.Known(new AccessView(false, List.of(), 0, List.of(), List.of(),
                paired, List.of(), List.of(), List.of(), List.of(), List.of(), AccessSettings.USUAL, null)));
    }

    private static CompletableFuture<AccessAnswer> ask(RemoteFleet fleet, AccessRequest request) {
        return fleet.access().request(request).toCompletableFuture();
    }

    private static String id(FakeServer server, String event) {
        return server.lastSaid(event).get("id").getAsString();
    }

    private static void answer(FakeServer server, String id, AccessAnswer answer) {
        server.say(new ServerMessage.OfAccess(new AccessNews.Answer(id, "of", answer)));
    }
}
