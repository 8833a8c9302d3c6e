package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.token.TokenKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Watch;

/** Tests that the ids of a bridge belong to it alone. The server lets in everybody else. */
class BridgeAccessTest {
    private static final PhoneId PHONE = new PhoneId("adb-lab-1");

    private @TempDir Path data;
    private EmbeddedServer server;

    @BeforeEach
    void begin() throws IOException {
        server = EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0)
                .withTls(new TlsSetting.Off()).withOpen(true));
    }

    @AfterEach
    void end() {
        server.close();
    }

    private FixedClient phone(String id, Map<String, String> headers) {
        return FixedClient.connect(server.endpoints().webSocket().resolve("/goLink/phone/" + id), headers);
    }

    private FixedClient phone(String id) {
        return phone(id, Map.of());
    }

    private FixedClient phone(String id, String token) {
        return phone(id, Map.of("Authorization", "Bearer " + token));
    }

    private String own(String name) {
        return server.bridgeToken(name).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS)
                .thenApply(TokenSecret::text).join();
    }

    @Test
    void theBridgeInThisProcessOwnsItsIds() {
        String token = own("lab");

        try (FixedClient ours = phone("adb-lab-1", token);
                FixedClient stranger = phone("adb-lab-2");
                FixedClient other = phone("adb-lab2-2");
                FixedClient wrong = phone("adb-lab2-2", token)) {
            ours.heard("\"event\":\"open\"");
            assertThat(stranger.closeCode()).isEqualTo(4403);
            other.heard("\"event\":\"open\"");
            assertThat(wrong.closeCode()).isEqualTo(4403);
            assertThat(ours.heard()).noneMatch(text -> text.contains("glk_"));
        }
    }

    @Test
    void whoeverHasAnIdOfTheBridgeLosesIt() {
        try (FixedClient stranger = phone("adb-lab-1"); FixedClient other = phone("lab-1")) {
            stranger.heard("\"event\":\"open\"");
            other.heard("\"event\":\"open\"");

            own("lab");

            assertThat(stranger.closeCode()).isEqualTo(4401);
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void aNewTokenOfThisProcessReplacesItsOldOneAlsoUnderAnotherNameAndAfterARestart() throws IOException {
        String first = own("lab");
        server.close();
        begin();
        try (FixedClient stranger = phone("adb-lab-1"); FixedClient ours = phone("adb-lab-1", first)) {
            assertThat(stranger.closeCode()).as("the id belongs to the bridge while it does not run").isEqualTo(4403);
            ours.heard("\"event\":\"open\"");

            String second = own("desk");

            assertThat(ours.closeCode()).isEqualTo(4401);
            try (FixedClient now = phone("adb-desk-1", second); FixedClient free = phone("adb-lab-2")) {
                now.heard("\"event\":\"open\"");
                free.heard("\"event\":\"open\"");
            }
        }
        assertThat(new SeenAccess(server.access()).view().tokens()).isEmpty();
    }

    @Test
    void anOperatorMakesReplacesAndRevokesTheTokenOfABridge() {
        SeenAccess access = new SeenAccess(server.access());
        AccessAnswer.Secret first = made(access, "lab");
        assertThat(access.awaitView(view -> view.tokens().size() == 1).tokens())
                .singleElement().satisfies(token -> {
                    assertThat(token.kind()).isEqualTo(TokenKind.BRIDGE);
                    assertThat(token.scope()).isEqualTo(new TokenScope.StartingWith("adb-lab-"));
                });
        try (FixedClient phone = phone("adb-lab-1", first.token())) {
            phone.heard("\"event\":\"open\"");

            AccessAnswer.Secret second = made(access, "lab");

            assertThat(phone.closeCode()).isEqualTo(4401);
            try (FixedClient again = phone("adb-lab-1", second.token())) {
                again.heard("\"event\":\"open\"");
                access.done(new AccessRequest.RevokeCredential(second.id()));
                assertThat(again.closeCode()).isEqualTo(4401);
            }
        }
        try (FixedClient anybody = phone("adb-lab-2")) {
            anybody.heard("\"event\":\"open\"");
        }
    }

    @Test
    void theBridgeInThisProcessDoesNotTakeTheNameOfAnother() {
        SeenAccess access = new SeenAccess(server.access());
        String mine = own("lab");
        AccessAnswer.Secret theirs = made(access, "lab");

        assertThatThrownBy(() -> own("lab")).cause().isInstanceOfSatisfying(RefusedException.class,
                why -> assertThat(why.refusal().code()).isEqualTo(Refusal.Code.BRIDGE_NAME_TAKEN));
        try (FixedClient old = phone("adb-lab-1", mine); FixedClient now = phone("adb-lab-1", theirs.token())) {
            assertThat(old.closeCode()).isEqualTo(4401);
            now.heard("\"event\":\"open\"");
        }
    }

    @Test
    void phonesOfABridgeAreNotPaired() {
        SeenAccess access = new SeenAccess(server.access());
        AccessAnswer.Code early = (AccessAnswer.Code) access.ask(new AccessRequest.OpenCode(PHONE));
        own("lab");

        assertThat(access.refused(new AccessRequest.OpenCode(PHONE)).words()).contains("adb bridge");
        try (FixedClient phone = phone("adb-lab-1", Map.of("Authorization", "Golink-Code " + early.code()))) {
            assertThat(phone.closeCode()).isEqualTo(4401);
        }
        assertThat(access.view().paired()).isZero();
    }

    @Test
    void operatorsSeeThatABridgeVouchesForItsPhones() {
        List<Identity> identities = new CopyOnWriteArrayList<>();
        String token = own("lab");
        try (Watch _ = server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(Phone phone, _)) {
                identities.add(phone.link().identity());
            }
        }); FixedClient phone = phone("adb-lab-1", token)) {
            phone.heard("\"event\":\"open\"");

            await().until(() -> identities.contains(Identity.BRIDGE));
        }
    }

    private AccessAnswer.Secret made(SeenAccess access, String name) {
        return (AccessAnswer.Secret) access.ask(new AccessRequest.NewBridgeToken(name, null));
    }

    @Test
    void aBridgeHasANameOfItsOwn() {
        SeenAccess access = new SeenAccess(server.access());

        assertThat(access.refused(new AccessRequest.NewBridgeToken("two-words", null)).words())
                .contains("small letters");
        assertThatThrownBy(() -> server.bridgeToken("two-words")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("small letters");
    }
}
