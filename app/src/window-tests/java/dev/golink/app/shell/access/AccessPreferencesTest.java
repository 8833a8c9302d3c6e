package dev.golink.app.shell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.AccessSamples;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.ui.fixtures.Phones;

/** The page of the preferences about access, as an administrator uses it. */
class AccessPreferencesTest {
    private static final String TOKEN = "glk_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    @AutoClose
    private final TestWindow window = TestWindow.english();

    @Test
    void eachSettingIsChangedAtOnce() {
        open(Role.ADMIN.rights());

        fire("access-knocking");

        assertThat(requests()).containsExactly(
                new AccessRequest.ChangeSettings(new AccessSettings(false, true, LoopbackPolicy.OWN_USER)));
        await().until(() -> SideWindows.text(window, "access-said").equals("Changed."));
    }

    @Test
    void aRefusedChangeIsSaidOnThePageAndTakenBack() {
        open(Role.ADMIN.rights());
        window.fleet.fakeAccess().answer(new AccessAnswer.Refused(
                Refusal.about(Refusal.Code.NOT_ALLOWED, "no", Right.ADMIN.word())));

        fire("access-knocking");

        await().until(() -> SideWindows.text(window, "access-said").contains("You do not have the right"));
        assertThat(((CheckBox) SideWindows.node(window, "access-knocking")).isSelected()).isTrue();
    }

    @Test
    void withoutTheRightNothingCanBeChangedAndThePageSaysWhy() {
        open(Rights.of(Right.SEE, Right.ADMIT));

        assertThat(SideWindows.text(window, "access-no-right")).contains("Change accounts and settings");
        assertThat(SideWindows.node(window, "access-knocking").isDisabled()).isTrue();
        SideWindows.press(window, "access-operators");
        assertThat(SideWindows.node(window, "account-new").isDisabled()).isTrue();
        assertThat(SideWindows.node(window, "account-new").getAccessibleHelp())
                .contains("you do not have the right “Change accounts and settings”");
    }

    @Test
    void aNewOperatorGetsRolesAndMoreRights() {
        open(Role.ADMIN.rights());
        SideWindows.press(window, "access-operators");
        SideWindows.press(window, "account-new");

        type("account-name", "carla");
        type("account-password", "correct horse");
        fire("account-role-technician");
        fire("account-right-shell");
        SideWindows.press(window, "account-save");

        assertThat(requests()).containsExactly(new AccessRequest.PutAccount(new OperatorId("carla"), "correct horse",
                Set.of(Role.OPERATOR, Role.TECHNICIAN), Rights.of(Right.SHELL)));
        await().until(() -> SideWindows.text(window, "access-said").equals("The account was saved."));
    }

    @Test
    void aPasswordThatIsTooShortCanNotBeSaved() {
        open(Role.ADMIN.rights());
        SideWindows.press(window, "access-operators");
        SideWindows.press(window, "account-new");
        type("account-name", "carla");

        type("account-password", "short");

        assertThat(SideWindows.node(window, "account-save").isDisabled()).isTrue();
        assertThat(SideWindows.node(window, "account-save").getAccessibleHelp()).contains("fewer than 10 characters");
    }

    @Test
    void anAccountIsRemovedAfterAQuestion() {
        open(Role.ADMIN.rights());
        SideWindows.press(window, "access-operators");
        select("accounts", 1);

        SideWindows.press(window, "account-remove");
        assertThat(requests()).isEmpty();
        window.sayYes();

        assertThat(requests()).containsExactly(new AccessRequest.RemoveAccount(new OperatorId("bob")));
    }

    @Test
    void aNewTokenIsShownOnceAndCanBeCopied() {
        open(Role.ADMIN.rights());
        window.fleet.fakeAccess().answer(new AccessAnswer.Secret(new CredentialId("new1"), TOKEN));
        SideWindows.press(window, "access-operators");
        select("accounts", 0);
        SideWindows.press(window, "account-token");
        type("token-name", "laptop");

        SideWindows.press(window, "token-make");

        assertThat(requests()).containsExactly(new AccessRequest.NewOperatorToken(new OperatorId("anna"), "laptop",
                Rights.of(Right.values()), Duration.ofDays(90)));
        await().until(() -> exists("secret-copy"));
        SideWindows.press(window, "secret-copy");
        assertThat(TestWindow.fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(TOKEN);
        SideWindows.press(window, "secret-done");
        assertThat(exists("secret")).isFalse();
    }

    @Test
    void aPathTokenIsShownAsACompleteAddress() {
        open(Role.ADMIN.rights());
        window.fleet.fakeAccess().answer(new AccessAnswer.Secret(new CredentialId("new1"), TOKEN));
        SideWindows.press(window, "access-credentials");
        SideWindows.press(window, "path-token-new");
        type("token-name", "field page");

        SideWindows.press(window, "token-make");

        assertThat(requests()).containsExactly(new AccessRequest.NewPathToken(PeerKind.OPERATOR, "field page",
                new TokenScope.Any(), Duration.ofDays(90)));
        await().until(() -> exists("secret"));
        assertThat(((TextField) SideWindows.node(window, "secret")).getText())
                .isEqualTo("ws://192.0.2.7:8080/goLink/key/" + TOKEN + "/manager/");
    }

    @Test
    void theTokenOfABridgeIsMadeForItsNameAndRevoked() {
        open(Role.ADMIN.rights());
        window.fleet.fakeAccess().answer(new AccessAnswer.Secret(new CredentialId("new1"), TOKEN));
        SideWindows.press(window, "access-credentials");
        SideWindows.press(window, "bridge-new");
        type("token-name", "two-words");
        assertThat(TestWindow.fx(() -> SideWindows.node(window, "token-make").isDisabled())).isTrue();
        type("token-name", "lab3");

        SideWindows.press(window, "token-make");

        AccessRequest made = new AccessRequest.NewBridgeToken("lab3", Duration.ofDays(90));
        assertThat(requests()).containsExactly(made);
        await().until(() -> exists("secret"));
        assertThat(((TextField) SideWindows.node(window, "secret")).getText()).isEqualTo(TOKEN);
        assertThat(((TextField) SideWindows.node(window, "secret-command")).getText()).isEqualTo(
                "golink adb-bridge --url \"wss://192.0.2.7:8080\" --name lab3 --token-file lab3.token");
        SideWindows.press(window, "secret-done");
        select("bridges", 0);
        SideWindows.press(window, "bridge-revoke");
        window.sayYes();
        assertThat(requests()).containsExactly(made, new AccessRequest.RevokeCredential(new CredentialId("bridge1")));
    }

    @Test
    void whatWasSeenInClearIsMarked() {
        open(Role.ADMIN.rights());
        SideWindows.press(window, "access-credentials");

        await().until(() -> TestWindow.fx(() -> SideWindows.scene(window).getRoot().lookupAll(".line-warning").stream()
                .filter(Node::isVisible).map(node -> ((Labeled) node).getText()).toList())
                .contains("Seen in clear: others on the network may have read it."));
    }

    @Test
    void whoWasTurnedAwayMayAskAgain() {
        open(Role.ADMIN.rights());
        SideWindows.press(window, "access-credentials");
        select("turned-away", 0);

        SideWindows.press(window, "turned-away-forget");

        assertThat(requests()).containsExactly(
                new AccessRequest.ForgetTurnedAway(AccessSamples.rich(false).turnedAway().getFirst().who()));
    }

    @Test
    void anIdThatWasLetInIsRevokedAfterAQuestion() {
        open(Role.ADMIN.rights());
        SideWindows.press(window, "access-credentials");
        select("identities", 0);

        SideWindows.press(window, "identity-revoke");
        assertThat(requests()).isEmpty();
        window.sayYes();

        assertThat(requests()).containsExactly(
                new AccessRequest.RevokeIdentity(AccessSamples.rich(false).identities().getFirst().who()));
    }

    @Test
    void troubleWithTheStoredCredentialsIsShown() {
        open(Role.ADMIN.rights());

        window.fleet.fakeAccess().view(AccessSamples.rich(true));

        await().until(() -> SideWindows.text(window, "access-trouble").contains("access.json could not be read"));
    }

    private void open(Rights rights) {
        window.fleet.put(Phones.online("lab-07"));
        window.fleet.fakeAccess().rights(rights);
        window.fleet.fakeAccess().view(AccessSamples.rich(false));
        window.show(1024, 700);
        SideWindows.choose(window, "menu-preferences");
        SideWindows.page(window, 5);
    }

    private List<AccessRequest> requests() {
        return window.fleet.fakeAccess().requests();
    }

    private void fire(String id) {
        TestWindow.fx(() -> {
            ((CheckBox) SideWindows.node(window, id)).fire();
            return null;
        });
    }

    private void type(String id, String text) {
        TestWindow.fx(() -> {
            ((TextField) SideWindows.node(window, id)).setText(text);
            return null;
        });
    }

    private void select(String list, int index) {
        TestWindow.fx(() -> {
            ((ListView<?>) SideWindows.node(window, list)).getSelectionModel().select(index);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean exists(String id) {
        return TestWindow.fx(() -> SideWindows.scene(window).lookup("#" + id) != null);
    }
}
