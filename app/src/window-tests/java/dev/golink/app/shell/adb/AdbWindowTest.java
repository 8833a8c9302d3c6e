package dev.golink.app.shell.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.adb.AdbSamples;
import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.link.KnownServers;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.phones.adb.bridge.AdbAnswer;
import dev.golink.phones.adb.bridge.BridgeState.Device;
import dev.golink.phones.adb.bridge.BridgeState.Link;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.ui.fixtures.Phones;

/** The page of the phones at adb, and the ways to it. */
class AdbWindowTest {
    @AutoClose
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    private void open() {
        window.show(1024, 700);
        await().until(() -> !window.adb.starts.isEmpty());
        window.choose("menu-adb");
        await().until(() -> window.isVisible("adb-page"));
    }

    @Test
    void emptyTableLeadsToThePage() {
        window.show(1024, 700);

        window.press("join-adb");

        await().until(() -> window.isVisible("adb-page"));
        assertThat(window.isVisible("page-adb")).isTrue();
    }

    @Test
    void cardOfAddingAPhoneLeadsToThePage() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1024, 700);
        await().until(() -> window.ids().size() == 1);
        window.fire("action-add");
        await().until(() -> window.isVisible("join-card"));

        window.press("join-adb");

        await().until(() -> window.isVisible("adb-page") && !window.isVisible("join-card"));
    }

    @Test
    void withoutAdbThePageSaysHowToInstallIt() {
        open();

        window.adb.become(new AdbStatus.NotRunning(false));

        await().until(() -> window.text("adb-status").startsWith("This computer has no adb."));
        window.press("adb-install-0-copy");
        await().untilAsserted(() -> assertThat(clipboard()).isEqualTo("sudo apt install adb"));
        assertThat(window.isVisible("adb-network")).isFalse();
    }

    @Test
    void adbIsStartedOnlyAfterAQuestion() {
        open();
        window.adb.become(new AdbStatus.NotRunning(true));
        await().until(() -> window.isVisible("adb-start"));
        window.adb.answer = CompletableFuture.completedFuture(new AdbAnswer.Failed("port 5037 is taken"));

        window.press("adb-start");
        assertThat(window.adb.asked).isEmpty();
        window.sayYes();

        await().untilAsserted(() -> assertThat(window.adb.asked).containsExactly("start"));
        await().untilAsserted(() -> assertThat(window.text("adb-start-failed"))
                .isEqualTo("adb did not start: port 5037 is taken"));
    }

    @Test
    void otherProgramAtThePortIsReported() {
        open();

        window.adb.become(new AdbStatus.Unusable("It is no adb server."));

        await().untilAsserted(() -> assertThat(window.text("adb-status"))
                .isEqualTo("GoLink can't use what answers at 127.0.0.1:5037: It is no adb server."));
    }

    @Test
    void bridgeThatCannotBeStartedSaysWhyAndIsTriedAgain() {
        window.adb.failure = new IllegalStateException("no token", new RefusedException(
                new Refusal(Refusal.Code.BRIDGE_NAME_TAKEN, "words", 0, "lab3")));
        open();
        await().untilAsserted(() -> assertThat(window.text("adb-status"))
                .startsWith(
                        "GoLink can't look for phones at adb: there is a token for a bridge lab3 on another computer"));
        window.adb.failure = null;

        window.press("adb-again");
        window.adb.see();

        await().untilAsserted(() -> assertThat(window.text("adb-status")).isEqualTo("adb runs, but sees no phone."));
        assertThat(window.isVisible("adb-again")).isFalse();
    }

    @Test
    void phonesAreDisconnectedOnlyAfterAQuestion() {
        open();
        window.fire("adb-connect");
        window.adb.see(AdbSamples.online(3));
        await().until(() -> lines().size() == 3);

        window.fire("adb-connect");
        assertThat(question()).contains("Disconnect 3 phones that adb sees? Their screens end.");
        assertThat(TestWindow.<Boolean>fx(
                () -> ((CheckBox) window.stage().getScene().lookup("#adb-connect")).isSelected())).isTrue();
        window.sayYes();

        await().untilAsserted(
                () -> assertThat(window.adb.asked).containsExactly("connecting true", "connecting false"));
        assertThat(window.text("adb-connect-more")).startsWith("GoLink only looks.");
    }

    @Test
    void withoutPhonesThePageSaysHowOneComesToAdb() {
        open();

        window.adb.see();

        await().until(() -> window.isVisible("adb-none"));
        assertThat(window.text("adb-status")).isEqualTo("adb runs, but sees no phone.");
        assertThat(window.isVisible("adb-network")).isTrue();
    }

    @Test
    void eachPhoneSaysWhatToDo() {
        open();

        window.adb.see(AdbSamples.plain(1, "A", DeviceState.UNAUTHORIZED),
                AdbSamples.linked(2, "B", "adb-lab3-B", Link.ONLINE, ""),
                AdbSamples.linked(3, "C", "adb-lab3-B", Link.SAME_PHONE, ""),
                AdbSamples.linked(4, "D", null, Link.FAILED, "The server is not reachable."));

        await().untilAsserted(() -> assertThat(lines()).hasSize(4));
        assertThat(lines().get(0)).startsWith("A").contains("not allowed yet Unlock the phone and press Allow.");
        assertThat(lines().get(1)).isEqualTo("Pixel 8 B · adb-lab3-B connected");
        assertThat(lines().get(2)).endsWith("This is adb-lab3-B, which is connected in another way.");
        assertThat(lines().get(3)).endsWith("failed The server is not reachable. GoLink tries again.");
    }

    @Test
    void udevRuleIsOfferedWhileAPhoneNeedsIt() {
        open();
        window.adb.see(AdbSamples.plain(1, "A", DeviceState.DEVICE));
        await().until(() -> lines().size() == 1);
        assertThat(window.isVisible("adb-rule")).isFalse();

        window.adb.see(AdbSamples.plain(1, "A", DeviceState.NO_PERMISSIONS));

        await().until(() -> window.isVisible("adb-rule"));
        window.press("adb-rule-line-copy");
        await().untilAsserted(() -> assertThat(clipboard()).contains("ff4201").contains("sudo tee"));
    }

    @Test
    void nothingIsConnectedBeforeTheOperatorTurnsItOn() {
        open();
        window.adb.see(AdbSamples.plain(1, "A", DeviceState.DEVICE));
        await().until(() -> lines().size() == 1);
        assertThat(lines().getFirst()).endsWith("not connected");
        assertThat(window.adb.asked).isEmpty();

        window.fire("adb-connect");

        await().untilAsserted(() -> assertThat(window.adb.asked).containsExactly("connecting true"));
        assertThat(lines().getFirst()).endsWith("connecting …");
        TestWindow later = TestWindow.english();
        later.settings = window.settings;
        try (later) {
            later.show(1024, 700);
            await().untilAsserted(() -> assertThat(later.adb.asked).containsExactly("connecting true"));
        }
    }

    @Test
    void thirtyPhonesScrollAndOnlyVisibleOnesHaveCells() {
        open();

        window.adb.see(AdbSamples.online(30));

        await().untilAsserted(() -> assertThat(window.text("adb-status")).isEqualTo("adb sees 30 phones."));
        assertThat(TestWindow.<Integer>fx(() -> list().getItems().size())).isEqualTo(30);
        assertThat(lines()).hasSizeBetween(5, 25);
    }

    @Test
    void hintSaysThatAdbSeesPhonesUntilItIsClosed() {
        window.show(1024, 700);
        assertThat(window.isVisible("adb-hint")).isFalse();
        window.adb.see(AdbSamples.plain(1, "A", DeviceState.DEVICE));
        await().until(() -> window.isVisible("adb-hint"));
        assertThat(window.text("adb-hint-says")).isEqualTo("adb sees 1 phone that is not connected.");

        window.press("adb-hint-close");
        assertThat(window.isVisible("adb-hint")).isFalse();
        window.adb.see(AdbSamples.plain(1, "A", DeviceState.DEVICE), AdbSamples.plain(2, "B", DeviceState.DEVICE));

        await().until(() -> window.isVisible("adb-hint"));
        assertThat(window.text("adb-hint-says")).isEqualTo("adb sees 2 phones that are not connected.");
        window.press("adb-hint-open");
        await().until(() -> window.isVisible("adb-page") && !window.isVisible("adb-hint"));
    }

    @Test
    void operatorCanTurnTheSearchOffAndOn() {
        open();
        window.adb.see(AdbSamples.plain(1, "A", DeviceState.DEVICE));
        SideWindows.choose(window, "menu-preferences");
        SideWindows.page(window, 1);

        SideWindows.press(window, "adb-look-choice");

        await().until(() -> "GoLink does not look for phones at adb.".equals(window.text("adb-status")));
        assertThat(window.adb.asked).containsExactly("close");
        assertThat(window.isVisible("adb-connect")).isFalse();
        window.press("adb-look");
        await().until(() -> window.adb.starts.size() == 2);
    }

    @Test
    void addressOfTheAdbServerHoldsOnceItIsTypedCompletely() {
        open();
        SideWindows.choose(window, "menu-preferences");
        SideWindows.page(window, 1);
        TestWindow.fx(() -> {
            TextField field = (TextField) SideWindows.node(window, "adb-server");
            field.setText("lab-3:5038");
            return null;
        });
        assertThat(window.adb.starts).hasSize(1);

        TestWindow.fx(() -> {
            TextField field = (TextField) SideWindows.node(window, "adb-server");
            field.getOnAction().handle(null);
            return null;
        });

        await().untilAsserted(() -> assertThat(window.adb.starts).last().isEqualTo(new AdbAddress("lab-3", 5038)));
    }

    @Test
    void attachedWindowSaysHowPhonesReachItsServer() {
        window = TestWindow.attached(Locale.ENGLISH, FakeLink.connected());
        window.show(1024, 700);

        window.choose("menu-adb");

        await().until(() -> window.isVisible("adb-page"));
        // Without encryption no token may be sent.
        assertThat(window.isVisible("adb-remote-token")).isFalse();
        assertThat(window.text("adb-remote-run"))
                .isEqualTo("golink adb-bridge --url \"ws://lab-3.example:8080\" --name lab3");
        assertThat(TestWindow.<String>fx(() -> window.stage().getScene().getFocusOwner().getId()))
                .isEqualTo("adb-remote-run-copy");
        assertThat(window.adb.starts).isEmpty();
    }

    @Test
    void encryptedServerIsReachedWithATokenAndItsPin() {
        URI server = URI.create("wss://lab-3.example:8080");
        window = new TestWindow(Locale.ENGLISH, new ConsoleServer.Afar(server, TestWindow.OPS, FakeLink.connected()));
        Pin pin = Pin.read("A".repeat(43)).orElseThrow();
        new KnownServers(window.settings).keep(server, List.of(pin));
        window.show(1024, 700);

        window.choose("menu-adb");

        await().until(() -> window.isVisible("adb-page"));
        assertThat(window.text("adb-remote-token")).isEqualTo("golink access bridge-token lab3");
        assertThat(window.text("adb-remote-run")).isEqualTo("golink adb-bridge --url \"wss://lab-3.example:8080?pin="
                + pin.text() + "\" --name lab3 --token-file lab3.token");
    }

    @Test
    void bridgeEndsWithTheWindow() {
        open();

        window.close();

        await().untilAsserted(() -> assertThat(window.adb.asked).containsExactly("close"));
    }

    @Test
    void choiceStaysWhenTheLanguageChanges() {
        open();
        window.adb.see(AdbSamples.plain(1, "A", DeviceState.DEVICE));
        window.fire("adb-connect");
        SideWindows.choose(window, "menu-preferences");

        SideWindows.press(window, "language-chinese");

        await().until(() -> "adb 发现了 1\u00a0台手机。".equals(window.text("adb-status")));
        assertThat(TestWindow.<Boolean>fx(
                () -> ((CheckBox) window.stage().getScene().lookup("#adb-connect")).isSelected())).isTrue();
    }

    @SuppressWarnings("unchecked")
    private ListView<Device> list() {
        return (ListView<Device>) window.stage().getScene().lookup("#adb-devices");
    }

    /** What a screen reader says of each visible device. */
    private List<String> lines() {
        WaitForAsyncUtils.waitForFxEvents();
        return TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll("#adb-devices .list-cell").stream()
                .map(ListCell.class::cast).filter(cell -> !cell.isEmpty() && cell.isVisible())
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
                .map(Node::getAccessibleText).toList());
    }

    private static String question() {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(Window::isShowing)
                .map(shown -> shown.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(root -> ((DialogPane) root).getContentText()).findFirst().orElse(""));
    }

    private static String clipboard() {
        return TestWindow.fx(() -> Clipboard.getSystemClipboard().getString());
    }
}
