package dev.golink.app.shell.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.adb.AdbSamples;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.phones.adb.bridge.AdbAnswer;
import dev.golink.phones.adb.bridge.BridgeState.Device;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.ui.fixtures.Phones;

/** Phones in the network, on the page of the phones at adb. */
class AdbNetworkWindowTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    private void open() {
        window.show(1024, 700);
        await().until(() -> !window.adb.starts.isEmpty());
        window.choose("menu-adb");
        await().until(() -> window.isVisible("adb-page"));
    }

    @Test
    void phoneInTheNetworkIsConnectedByItsAddressAndRemembered() {
        open();
        window.adb.see();
        await().until(() -> window.isVisible("adb-network"));
        assertThat(window.isEnabled("adb-address-connect")).isFalse();

        type("adb-address", "192.0.2.30");
        robot.push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(window.adb.asked).containsExactly("connect 192.0.2.30:5555"));
        await().untilAsserted(() -> assertThat(window.text("adb-address-answer"))
                .isEqualTo("adb connected to 192.0.2.30:5555."));
        assertThat(remembered()).containsExactly("192.0.2.30:5555");
        TestWindow.fx(() -> {
            button("Forget 192.0.2.30:5555").fire();
            return null;
        });
        assertThat(remembered()).isEmpty();
    }

    @Test
    void addressThatDoesNotAnswerSaysWhy() {
        open();
        window.adb.see();
        await().until(() -> window.isVisible("adb-network"));
        CompletableFuture<AdbAnswer> answer = new CompletableFuture<>();
        window.adb.answer = answer;

        type("adb-address", "192.0.2.30:4000");
        window.press("adb-address-connect");
        await().untilAsserted(() -> assertThat(window.text("adb-address-answer"))
                .isEqualTo("Connecting 192.0.2.30:4000 …"));
        answer.complete(new AdbAnswer.Failed("Connection refused"));

        await().untilAsserted(() -> assertThat(window.text("adb-address-answer"))
                .isEqualTo("adb did not connect to 192.0.2.30:4000: Connection refused"));
        assertThat(remembered()).isEmpty();
    }

    @Test
    void phoneIsPairedByItsAddressAndCode() {
        open();
        window.adb.see();
        await().until(() -> window.isVisible("adb-network"));
        type("adb-pair-code", "123 456");
        type("adb-pair-address", "192.0.2.30");
        assertThat(window.isEnabled("adb-pair")).isFalse();
        type("adb-pair-address", "192.0.2.30:37421");

        window.press("adb-pair");

        await().untilAsserted(() -> assertThat(window.adb.asked).containsExactly("pair 192.0.2.30:37421 123456"));
        await().untilAsserted(() -> assertThat(window.text("adb-pair-answer"))
                .startsWith("Paired with 192.0.2.30:37421."));
    }

    @Test
    void deleteDisconnectsTheSelectedPhoneInTheNetworkOnly() {
        open();
        window.adb.see(AdbSamples.plain(1, "R58M", DeviceState.DEVICE),
                AdbSamples.plain(2, "192.0.2.30:5555", DeviceState.DEVICE));
        await().until(() -> TestWindow.fx(() -> list().getItems().size()) == 2);
        select(0);
        robot.push(KeyCode.DELETE);
        select(1);

        robot.push(KeyCode.DELETE);

        await().untilAsserted(() -> assertThat(window.adb.asked).containsExactly("disconnect 192.0.2.30:5555"));
    }

    @Test
    void phoneThatAdbDoesNotLetGoOfSaysWhy() {
        open();
        window.adb.see(AdbSamples.plain(1, "192.0.2.30:5555", DeviceState.DEVICE));
        await().until(() -> TestWindow.fx(() -> list().getItems().size()) == 1);
        window.adb.answer = CompletableFuture.completedFuture(new AdbAnswer.Failed("no such device"));
        select(0);

        robot.push(KeyCode.DELETE);

        await().untilAsserted(() -> assertThat(window.text("adb-disconnect-answer"))
                .isEqualTo("adb did not disconnect 192.0.2.30:5555: no such device"));
    }

    @Test
    void whatIsTypedStaysWhenTheLanguageChanges() {
        open();
        window.adb.see();
        await().until(() -> window.isVisible("adb-network"));
        type("adb-address", "192.0.2.30");
        type("adb-pair-address", "192.0.2.31:4000");
        type("adb-pair-code", "123");
        SideWindows.choose(window, "menu-preferences");

        SideWindows.press(window, "language-chinese");

        await().until(() -> "adb 正在运行，但没有发现手机。".equals(window.text("adb-status")));
        assertThat(typed("adb-address")).isEqualTo("192.0.2.30");
        assertThat(typed("adb-pair-address")).isEqualTo("192.0.2.31:4000");
        assertThat(typed("adb-pair-code")).isEqualTo("123");
    }

    @SuppressWarnings("unchecked")
    private ListView<Device> list() {
        return (ListView<Device>) window.stage().getScene().lookup("#adb-devices");
    }

    private void select(int index) {
        TestWindow.fx(() -> {
            list().getSelectionModel().clearAndSelect(index);
            list().requestFocus();
            return null;
        });
    }

    private void type(String field, String text) {
        TestWindow.fx(() -> {
            TextField node = (TextField) window.stage().getScene().lookup("#" + field);
            node.requestFocus();
            node.setText(text);
            return null;
        });
    }

    private List<String> remembered() {
        WaitForAsyncUtils.waitForFxEvents();
        return TestWindow
                .fx(() -> window.stage().getScene().getRoot().lookupAll(".remembered-row .device-name").stream()
                        .map(node -> ((Labeled) node).getText()).toList());
    }

    private ButtonBase button(String accessible) {
        return window.stage().getScene().getRoot().lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> accessible.equals(button.getAccessibleText())).findFirst().orElseThrow();
    }

    private String typed(String field) {
        return TestWindow.fx(() -> ((TextField) window.stage().getScene().lookup("#" + field)).getText());
    }
}
