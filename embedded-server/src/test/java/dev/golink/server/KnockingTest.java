package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.knock.WaitingList;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.limits.Limits;
import dev.golink.server.network.Network;
import dev.golink.server.proxy.TrustedProxies;

/**
 * Clients without a credential, through a running server. A trusted proxy says from where they come, because all of them
 * run on this computer.
 */
class KnockingTest {
    private static final String HEART = "{\"event\":\"heart\"}";
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"model\":\"Pixel 8\",\"can_share\":true}";
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\"}";
    private static final String WAITING = "{\"event\":\"open\",\"msg\":\"ok\",\"waiting\":true}";
    private static final PhoneId LAB = new PhoneId("lab-7");

    private final SeenFleet fleet = new SeenFleet();
    private final List<FixedClient> clients = new ArrayList<>();
    private EmbeddedServer server;
    private SeenAccess access;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")).withLimits(
                Limits.DEFAULT.withProxies(new TrustedProxies(List.of(Network.parse("127.0.0.0/8"))))));
        access = new SeenAccess(server.access());
        server.watch(fleet);
    }

    @AfterEach
    void end() {
        clients.forEach(FixedClient::close);
        server.close();
    }

    @Test
    void aStrangePhoneIsHeldAndCountsForNothing() {
        FixedClient phone = phone("lab-7", "192.0.2.7");

        assertThat(phone.heard(0)).isEqualTo(WAITING);
        phone.say(HEART);
        phone.say("ping");
        assertThat(phone.heard(2)).isEqualTo("pong");
        assertThat(server.send(LAB, new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture().join())
                .hasToString("Unreachable[]");
        assertThat(fleet.counts().online()).isZero();
        assertThat(fleet.counts().offline()).isZero();
        assertThat(phone.heard()).hasSize(3);
    }

    @Test
    void nothingComesBeforeTheFirstOpenHoweverEarlyAPhoneSpeaks() {
        for (int i = 0; i < 30; i++) {
            FixedClient phone = phone("early-" + i, "192.0.2.7");
            phone.say("ping");

            assertThat(phone.heard(1)).isEqualTo("pong");
            assertThat(phone.heard(0)).isEqualTo(WAITING);
        }
    }

    @Test
    void aPhoneThatIsLetInGoesOnWithTheSameConnectionAndItsEarlierHello() {
        FixedClient phone = phone("lab-7", "192.0.2.7");
        phone.say(HELLO);
        Waiting row = await().until(() -> row("lab-7"), found -> found != null && found.model().equals("Pixel 8"));

        assertThat(letIn(row.row(), Reach.ITS_ADDRESS)).isEqualTo(new AccessAnswer.Done(1));

        assertThat(phone.heard(1)).isEqualTo(OPEN);
        Phone listed = fleet.awaitPhone("lab-7", known -> known.description().model() != null);
        assertThat(listed.link().identity()).isEqualTo(Identity.LET_IN);
        assertThat(listed.link().address()).isEqualTo("192.0.2.7");
        assertThat(listed.description().model()).isEqualTo("Pixel 8");
    }

    @Test
    void anIdThatWasLetInComesBackFromItsAddressAndAsksAgainFromAnother() {
        FixedClient phone = phone("lab-7", "192.0.2.7");
        letIn(awaitRow("lab-7").row(), Reach.ITS_ADDRESS);
        assertThat(phone.heard(1)).isEqualTo(OPEN);
        phone.sayGoodbye();
        fleet.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);

        assertThat(phone("lab-7", "192.0.2.8").heard(0)).isEqualTo(WAITING);
        assertThat(awaitRow("lab-7").asksAgain()).isTrue();
        assertThat(phone("lab-7", "192.0.2.7").heard(0)).isEqualTo(OPEN);
    }

    @Test
    void anOperatorsPageHearsNothingUntilItIsLetInAndThenMayShare() {
        FixedClient page = client("/goLink/manager/page", Map.of("X-Forwarded-For", "192.0.2.9"));
        Waiting row = awaitRow("page");
        page.say(HEART);
        assertThat(page.heard(0)).isEqualTo(HEART);

        letIn(row.row(), Reach.ITS_ADDRESS);

        assertThat(page.heard(1)).startsWith("{\"event\":\"open\"").contains("\"rights\":[\"share\"]");
    }

    @Test
    void aPhoneThatKeepsTokensShowsANumberAndGetsItsOwnToken() {
        FixedClient phone = client("/goLink/phone/lab-7", Map.of("X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto",
                "https", "Sec-WebSocket-Protocol", "golink"));
        Waiting row = awaitRow("lab-7");
        assertThat(phone.heard(0)).isEqualTo(WAITING.replace("}", ",\"number\":\"" + row.number().orElseThrow()
                + "\"}"));

        letIn(row.row(), Reach.ITS_ADDRESS);

        assertThat(phone.heard(1)).isEqualTo(OPEN);
        String token = phone.heard(2).replaceAll(".*\"token\":\"(.*)\".*", "$1");
        assertThat(token).startsWith("glk_");
        assertThat(fleet.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE).link().identity())
                .isEqualTo(Identity.TOKEN);
        FixedClient later = client("/goLink/phone/lab-7", Map.of("X-Forwarded-For", "198.51.100.1",
                "X-Forwarded-Proto", "https", "Authorization", "Bearer " + token));
        assertThat(later.heard(0)).isEqualTo(OPEN);
    }

    @Test
    void nobodyCanKnockForAnIdThatIsOnlineListedOrPaired() {
        FixedClient phone = phone("lab-7", "192.0.2.7");
        letIn(awaitRow("lab-7").row(), Reach.ANYWHERE);
        assertThat(phone.heard(1)).isEqualTo(OPEN);
        access.ask(new AccessRequest.RevokePhones(Set.of(LAB)));
        assertThat(phone.closeCode()).isEqualTo(4401);

        assertThat(phone("lab-7", "198.51.100.1").closeCode()).as("it is still listed").isEqualTo(4403);

        await().until(() -> access.view().claims().size() == 1);
        assertThat(access.view().claims().getFirst().address().getHostAddress()).isEqualTo("198.51.100.1");
    }

    @Test
    void aClientThatWasTurnedAwayIsRefusedInThatNetworkOnly() {
        FixedClient phone = phone("lab-7", "192.0.2.7");
        assertThat(access.ask(new AccessRequest.TurnAway(Set.of(awaitRow("lab-7").row()))))
                .isEqualTo(new AccessAnswer.Done(1));

        assertThat(phone.closeCode()).isEqualTo(4403);
        assertThat(phone("lab-7", "192.0.2.99").closeCode()).isEqualTo(4403);
        assertThat(phone("lab-7", "198.51.100.1").heard(0)).isEqualTo(WAITING);
    }

    @Test
    void aRevokedPhoneIsGoneWithinASecond() {
        FixedClient phone = phone("lab-7", "192.0.2.7");
        letIn(awaitRow("lab-7").row(), Reach.ITS_ADDRESS);
        fleet.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);

        access.ask(new AccessRequest.RevokePhones(Set.of(LAB)));

        await().atMost(Duration.ofSeconds(1)).until(() -> !phone.isOpen());
        assertThat(phone.closeCode()).isEqualTo(4401);
    }

    @Test
    void aClientWhoseIdWasPairedWhileItWaitedIsNotLetInWithACarelessClick() {
        FixedClient stranger = phone("lab-7", "198.51.100.1");
        Waiting row = awaitRow("lab-7");
        AccessAnswer.Code code = (AccessAnswer.Code) access.ask(new AccessRequest.OpenCode(null));
        FixedClient phone = client("/goLink/phone/lab-7", Map.of("X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto",
                "https", "Authorization", "Golink-Code " + code.code()));
        assertThat(phone.heard(0)).isEqualTo(OPEN);

        assertThat(letIn(row.row(), Reach.ITS_ADDRESS)).isEqualTo(new AccessAnswer.Done(0));

        assertThat(stranger.closeCode()).isEqualTo(4403);
        await().until(() -> access.view().claims().size() == 1 && access.view().waiting().isEmpty());
        assertThat(phone.isOpen()).isTrue();
    }

    @Test
    void aClientWaitsWithOneConnectionOnly() {
        FixedClient first = phone("lab-7", "192.0.2.7");
        assertThat(first.heard(0)).isEqualTo(WAITING);

        FixedClient second = phone("lab-7", "192.0.2.7");

        assertThat(second.heard(0)).isEqualTo(WAITING);
        assertThat(first.closeCode()).isEqualTo(4409);
        letIn(awaitRow("lab-7").row(), Reach.ITS_ADDRESS);
        assertThat(second.heard(1)).isEqualTo(OPEN);
    }

    @Test
    void withoutKnockingAStrangerIsRefused() {
        access.ask(new AccessRequest.ChangeSettings(new AccessSettings(false, true, LoopbackPolicy.OWN_USER)));

        assertThat(phone("lab-7", "192.0.2.7").closeCode()).isEqualTo(4401);
    }

    @Test
    void aStormOfStrangersFillsNeitherANetworkNorTheListAndKnownPhonesComeIn() {
        for (int i = 0; i < WaitingList.MOST_OF_NETWORK + 2; i++) {
            phone("a-" + i, "192.0.2." + (i + 1));
        }
        await().until(
                () -> access.view().waiting().size() == WaitingList.MOST_OF_NETWORK && access.view().refused() == 2);

        FixedClient other = phone("lab-7", "198.51.100.1");
        assertThat(other.heard(0)).as("another network").isEqualTo(WAITING);
        letIn(awaitRow("lab-7").row(), Reach.ITS_ADDRESS);
        assertThat(other.heard(1)).isEqualTo(OPEN);
    }

    private FixedClient phone(String id, String from) {
        return client("/goLink/phone/" + id, Map.of("X-Forwarded-For", from));
    }

    private FixedClient client(String path, Map<String, String> headers) {
        FixedClient client = FixedClient.connect(server.endpoints().webSocket().resolve(path), headers);
        clients.add(client);
        return client;
    }

    private Waiting row(String id) {
        return access.view().waiting().stream().filter(each -> each.who().id().equals(id)).findFirst().orElse(null);
    }

    private Waiting awaitRow(String id) {
        return await().until(() -> row(id), found -> found != null);
    }

    private AccessAnswer letIn(int row, Reach reach) {
        return access.ask(new AccessRequest.LetIn(Set.of(row), reach));
    }
}
