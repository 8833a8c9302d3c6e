package dev.golink.app.shell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.alerts.Alert;
import dev.golink.app.alerts.Alerts;
import dev.golink.app.preferences.Preferences;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.Phones;

/** Alerts in the real window, and their delivery to a real HTTP server. */
class AlertsWindowTest {
    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();
    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alerts", exchange -> {
            try (exchange) {
                received.add(JsonParser.parseString(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                        .getAsJsonObject());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        window.fleet.put(Phones.battery(Phones.online("lab-1"), 60, false),
                Phones.battery(Phones.online("lab-2"), 60, false));
        window.show(1280, 800);
        robot.press(KeyCode.CONTROL).push(KeyCode.COMMA).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.fx(() -> {
            TabPane pages = (TabPane) preferences().lookup("#preferences-pages");
            pages.getSelectionModel().select(pages.getTabs().stream().map(Tab::getId).toList().indexOf("page-alerts"));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        window.close();
        server.stop(0);
    }

    @Test
    void aLowBatteryShowsANoticeAndReachesTheWebhook() {
        write("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts");
        window.fleet.put(Phones.battery(Phones.online("lab-1"), 12, false),
                Phones.battery(Phones.online("lab-2"), 9, false));
        await().untilAsserted(() -> assertThat(window.notices()).contains("2 phones have a low battery"));
        await().untilAsserted(() -> assertThat(received).hasSize(1));
        assertThat(received.getFirst().get("event").getAsString()).isEqualTo("battery_low");
        assertThat(received.getFirst().getAsJsonArray("phones")).hasSize(2);
        assertThat(received.getFirst().get("operator").getAsString()).isEqualTo("ops");
    }

    @Test
    void webhookTestShowsTheReply() {
        write("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts");
        test();
        await().until(() -> says("webhook-result").startsWith("The server answered 200 after "));
        assertThat(received.getFirst().get("event").getAsString()).isEqualTo("test");
        write("http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere");
        assertThat(says("webhook-result")).isEmpty();
        test();
        await().until(() -> says("webhook-result").equals("The server answered 404 and did not accept the alert."));
        write("");
        test();
        assertThat(says("webhook-result")).isEqualTo("Enter an address first.");
    }

    @Test
    void oneNoticeReportsUndeliveredAlerts() {
        write("http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere");
        window.fleet.put(Phones.battery(Phones.online("lab-1"), 12, false));
        String failed = "An alert was not delivered to 127.0.0.1: The server answered 404 and did not accept the alert.";
        await().untilAsserted(() -> assertThat(window.notices()).contains(failed));
        window.fleet.put(Phones.battery(Phones.online("lab-2"), 12, false));
        await().untilAsserted(() -> assertThat(window.notices()).contains("2 phones have a low battery"));
        assertThat(window.notices()).containsOnlyOnce(failed);
    }

    @Test
    void anInvalidAddressIsReportedAndEachAlertHasItsOwnLimit() {
        write("ftp://127.0.0.1/");
        assertThat(says("webhook-why")).startsWith("Not a valid http or https address.");
        TestWindow.fx(() -> {
            this.<CheckBox>find("alert-gone").fire();
            this.<CheckBox>find("alert-battery").fire();
            this.<Spinner<Integer>>find("alert-gone-limit").increment();
            return null;
        });
        Alerts kept = window.settings.get(Preferences.SECTION).alerts();
        assertThat(kept.battery().on()).isFalse();
        assertThat(kept.gone()).isEqualTo(new Alert(true, 11));
        assertThat(kept.webhook()).as("the address before holds").isEmpty();
    }

    private void write(String address) {
        TestWindow.fx(() -> {
            this.<TextField>find("webhook").setText(address);
            return null;
        });
    }

    private void test() {
        TestWindow.fx(() -> {
            this.<ButtonBase>find("webhook-test").fire();
            return null;
        });
    }

    private String says(String id) {
        return TestWindow.fx(() -> this.<Labeled>find(id).getText());
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String id) {
        return (T) preferences().lookup("#" + id);
    }

    private static Scene preferences() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup("#preferences-pages") != null).findFirst().orElseThrow();
    }
}
