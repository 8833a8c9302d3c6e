package dev.golink.app.shell.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.DetailsFleet;
import dev.golink.app.shell.support.DetailsSetUp;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/** What the details show of the selected phones. */
class DetailsWindowTest extends DetailsSetUp {
    @Test
    void detailsOpenBesideTheTableOnlyInAWideWindow() {
        window.fleet.put(Phones.online("lab-1"));

        window.show(1440, 800);
        await().until(() -> isShown("details"));
        window.close();

        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        assertThat(isShown("details")).isFalse();
    }

    @Test
    void shortcutsAndButtonsToggleTheDetailsAndTheChoiceIsSaved() {
        open(Phones.online("lab-1"));

        robot.push(KeyCode.F4);
        await().until(() -> !isShown("details"));
        press(KeyCode.D);
        await().until(() -> isShown("details"));
        robot.clickOn("#details-close");
        await().until(() -> !isShown("details"));
        robot.clickOn("#toggle-details");
        await().until(() -> isShown("details"));

        window.close();
        window.show(1000, 700);
        await().until(() -> isShown("details"));
    }

    @Test
    void menuShowsTheShortcutAsForOtherEntries() {
        open(Phones.online("lab-1"));

        assertThat(TestWindow.fx(() -> ((MenuButton) window.stage().getScene().lookup("#action-more")).getItems()
                .stream().filter(CheckMenuItem.class::isInstance)
                .map(item -> item.getText() + "|" + item.getAccelerator().getDisplayText()).toList()))
                .containsExactly("Groups and tags|Ctrl+B", "Details|Ctrl+D");
    }

    @Test
    void withoutASelectionTheDetailsShowAHint() {
        open(Phones.online("lab-1"));

        await().until(() -> isShown("details-hint"));
    }

    @Test
    void detailsShowAllFactsOfOnePhone() {
        open(Phones.sharing(Phones.battery(Phones.online("lab-1"), 82, true), Sharing.LIVE));

        window.select("lab-1");

        await().untilAsserted(() -> assertThat(facts()).contains("Sharing=live", "Battery=82 %, charging",
                "Network=wifi", "Round trip=12 ms", "Interval=5 s, declared by the phone", "Connected for=10 min",
                "Last heard=2 s",
                "Missed=0 in a row, 0 in total", "System=Android 16", "App=GoLink 1", "Screen=1080 × 2400",
                "Can share=yes", "Protocol=full", "Temperature=–", "Id=lab-1"));
        assertThat(window.text("details-title")).isEqualTo("lab-1");
        assertThat(window.text("details-presence")).isEqualTo("online since 14:59");
    }

    @Test
    void unknownValuesAreShownAsADash() {
        open(Phones.legacy("lab-1"));

        window.select("lab-1");

        await().untilAsserted(() -> assertThat(facts()).contains("Battery=–", "Network=–", "Model=–", "Screen=–",
                "Can share=not reported", "Protocol=basic"));
    }

    @Test
    void agesInTheDetailsAreUpdated() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        await().untilAsserted(() -> assertThat(facts()).contains("Last heard=2 s"));

        window.clock.turn(Duration.ofSeconds(20));

        await().untilAsserted(() -> assertThat(facts()).contains("Last heard=22 s"));
        assertThat(window.text("beats-since")).isEqualTo("Heartbeats since you selected the phone (20 s)");
    }

    @Test
    void detailsShowWhyAndWhenAPhoneDisconnected() {
        open(Phones.online("lab-1"));
        window.select("lab-1");

        window.fleet.put(Phones.gone(Phones.online("lab-1"), Reason.CONNECTION_LOST, Duration.ofSeconds(1)));

        await().untilAsserted(() -> assertThat(window.text("details-presence"))
                .isEqualTo("offline since 15:09: the connection was lost"));
        assertThat(passages()).containsExactly("15:09:25 disconnected: the connection was lost", "14:59:26 connected");
        assertThat(facts()).contains("Battery=–", "Connected for=–");
    }

    @Test
    void heartbeatsAreDrawnAndDescribedInText() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        await().untilAsserted(() -> assertThat(chart()).startsWith("1 heartbeat, 0 missed"));

        window.fleet.put(Phones.silent(Phones.online("lab-1"), Presence.LATE, Duration.ofSeconds(2)));

        await().untilAsserted(() -> assertThat(chart()).startsWith("1 heartbeat, 1 missed")
                .contains("every 5.0 s").contains("round trips 12 ms"));
    }

    @Test
    void withALostLinkTheDetailsShowThePastPresence() {
        FakeLink link = FakeLink.connected();
        window = TestWindow.attached(Locale.ENGLISH, link);
        open(Phones.online("lab-1"));
        window.select("lab-1");

        link.become(new LinkState.Lost(HandClock.BEGINNING, HandClock.BEGINNING.plus(Duration.ofSeconds(9)),
                new LinkLoss(LinkLoss.Kind.UNREACHABLE, "")));

        await().untilAsserted(
                () -> assertThat(window.text("details-presence")).isEqualTo("was online since 14:59"));
    }

    @Test
    void detailsOfSeveralPhonesShowCommonValues() {
        open(Phones.online("lab-1"), Phones.model("lab-2", "Galaxy A54", 40, "wifi"),
                Phones.gone(Phones.online("lab-3"), Reason.CONNECTION_LOST, Duration.ofSeconds(9)));

        window.select("lab-1", "lab-2", "lab-3");

        await().untilAsserted(() -> assertThat(facts()).contains("Presence=2 online, 1 offline", "Model=mixed",
                "System=Android 16", "Battery=40 % to 82 %", "Network=mixed"));
        assertThat(window.text("details-count")).isEqualTo("3 selected");
    }

    @Test
    void theValuesCanBeCopied() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        await().until(() -> !facts().isEmpty());

        robot.clickOn("#details-copy");

        assertThat(TestWindow.<String>fx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Id\tlab-1", "Model\tPixel 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOffBesideTheTable(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.reset(DetailsFleet.phones());
        window.show(1024, 700);
        await().until(() -> window.row("lab-1") != null);
        DetailsFleet.openBoth(window);
        window.select("lab-3");
        type("nickname", "something else");
        window.fleet.edit(Set.of(new PhoneId("lab-3")), ProfileEdit.nickname("What another operator calls it"));
        for (String[] selection : new String[][]{{}, {"lab-3"}, {"lab-13"}, {"lab-1", "lab-2", "lab-13"}}) {
            window.select(selection);
            WaitForAsyncUtils.waitForFxEvents();
            Bounds pane = TestWindow.fx(() -> {
                Node details = window.stage().getScene().lookup("#details");
                return details.localToScene(details.getLayoutBounds());
            });
            assertThat(window.all("#details .label", "#details .button")).hasSizeGreaterThan(3)
                    .filteredOn(DetailsWindowTest::isInSight)
                    .allSatisfy(node -> {
                        Bounds bounds = node.localToScene(node.getLayoutBounds());
                        assertThat(bounds.getMinX()).as("%s", node).isGreaterThanOrEqualTo(pane.getMinX());
                        assertThat(bounds.getMaxX()).as("%s", node).isLessThanOrEqualTo(pane.getMaxX());
                        assertThat(((Labeled) node).isTextTruncated()).as("%s", node).isFalse();
                    });
        }
        assertThat(TestWindow.<Double>fx(() -> window.table().getWidth())).isGreaterThan(420);
    }

    private List<String> passages() {
        return labels("#passages > .label");
    }

    private String chart() {
        return TestWindow.fx(() -> String.valueOf(window.stage().getScene().lookup("#beat-chart")
                .queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }
}
