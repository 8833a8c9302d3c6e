package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;
import dev.golink.ui.fixtures.fleet.SilentFleet;

/** The real window over a fleet in memory. */
class ConsoleWindowTest {
    private static final int PRESENCE = 0;
    private static final int HEARD = 8;

    @AutoClose
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @Test
    void aPhoneThatConnectsGetsARowAndIsCounted() {
        window.show(1000, 700);

        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));

        await().untilAsserted(() -> {
            assertThat(window.text("count-online")).isEqualTo("2");
            assertThat(window.says("lab-1")).contains("online", "lab-1", "Pixel 8", "82 %", "wifi", "12 ms", "2 s");
        });
    }

    @Test
    void phonesConnectedBeforeTheWindowOpensAreShown() {
        window.fleet.reset(SampleFleet.phones());
        window.fleet.operators(2);

        window.show(1000, 700);

        await().untilAsserted(() -> assertThat(window.ids()).hasSize(30));
        assertThat(window.text("count-online")).isEqualTo("26");
        assertThat(window.text("count-late")).isEqualTo("3");
        assertThat(window.text("count-stale")).isEqualTo("1");
        assertThat(window.text("count-offline")).isEqualTo("4");
        assertThat(window.text("count-sharing")).isEqualTo("3");
        assertThat(window.text("count-operators")).isEqualTo("2");
        assertThat(window.text("status-known")).isEqualTo("30 phones known");
    }

    @Test
    void aRowIsStyledByItsPhonesPresence() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("online"));

        window.fleet.put(Phones.silent(Phones.online("lab-1"), Presence.LATE, Duration.ofSeconds(8)));
        await().until(() -> window.wears("lab-1", "late"));
        assertThat(window.says("lab-1").get(PRESENCE)).isEqualTo("late · 1 missed");

        window.fleet.put(Phones.silent(Phones.online("lab-1"), Presence.STALE, Duration.ofSeconds(14)));
        await().until(() -> window.wears("lab-1", "stale") && !window.wears("lab-1", "late"));

        window.fleet.put(Phones.gone(Phones.online("lab-1"), Reason.HEARTBEAT_LOST, Duration.ofSeconds(1)));
        await().until(() -> window.wears("lab-1", "offline") && !window.wears("lab-1", "stale"));
        assertThat(window.says("lab-1").get(PRESENCE)).isEqualTo("no heartbeat");

        window.fleet.put(Phones.online("lab-1"));
        await().until(() -> !window.wears("lab-1", "offline"));
    }

    @Test
    void lastHeardAgeIsUpdated() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().untilAsserted(() -> assertThat(window.says("lab-1")).element(HEARD).isEqualTo("2 s"));

        window.clock.turn(Duration.ofSeconds(12));

        await().untilAsserted(() -> assertThat(window.says("lab-1").get(HEARD)).isEqualTo("14 s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void withoutPhonesItShowsHowOneJoins(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.fakeAccess().rights(Rights.of(Right.SEE));
        window.show(1000, 700);

        assertThat(window.isVisible("empty")).isTrue();
        assertThat(window.isVisible("roster")).isFalse();
        assertThat(window.isVisible("qr")).isTrue();
        assertThat(window.text("join-address")).isEqualTo("https://192.0.2.7:8080/phone");
        assertThat(TestWindow.<Boolean>fx(() -> window.stage().getScene().lookup("#empty #join-loopback") == null))
                .isTrue();

        window.fleet.put(Phones.online("lab-1"));
        await().untilAsserted(() -> assertThat(window.isVisible("roster")).isTrue());
        assertThat(window.isVisible("empty")).isFalse();
    }

    @Test
    void onLoopbackTheWindowSaysThatOnlyThisComputerCanConnect() {
        window = new TestWindow(Locale.ENGLISH, TestWindow.LOOPBACK);
        window.show(1000, 700);

        assertThat(window.text("join-loopback")).contains("only in browsers on this computer")
                .contains("without --bind");
    }

    @Test
    void theAddressCanBeCopied() {
        window.fleet.fakeAccess().rights(Rights.of(Right.SEE));
        window.show(1000, 700);

        window.press("join-copy");

        assertThat(TestWindow.<String>fx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("https://192.0.2.7:8080/phone");
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("Address copied."));
    }

    @Test
    void addPhoneShowsTheJoinCardAndEscapeHidesIt() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        assertThat(window.isVisible("join-card")).isFalse();

        robot.clickOn("#action-add");
        assertThat(window.isVisible("join-card")).isTrue();

        robot.push(KeyCode.ESCAPE);
        await().until(() -> !window.isVisible("join-card"));
    }

    @Test
    void windowIsShownInChinese() {
        window = new TestWindow(Locale.SIMPLIFIED_CHINESE, TestWindow.NETWORK);
        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        window.show(1000, 700);

        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("在线", "共享中", "2\u00a0秒"));
        assertThat(window.text("action-start")).isEqualTo("开始共享");
        assertThat(window.text("status-known")).isEqualTo("已知 1\u00a0台手机");
    }

    @Test
    void windowFollowsTheDesktopsColourScheme() {
        window.show(1000, 700);
        assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("tokens-light.css"));

        TestWindow.fx(() -> {
            window.scheme.set(ColorScheme.DARK);
            return null;
        });

        assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("tokens-dark.css"))
                .noneMatch(sheet -> sheet.endsWith("tokens-light.css"));
    }

    @Test
    void titleNamesTheOperatorAndTheServer() {
        window.show(1000, 700);

        assertThat(window.stage().getTitle()).isEqualTo("GoLink · ops@192.0.2.7:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyControlHasANameAndEveryRowASentence(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.row("lab-1") != null);

        List<Object> names = window.all(".button", ".toggle-button").stream().filter(ButtonBase.class::isInstance)
                .filter(node -> !node.getStyleClass().contains("arrow-button"))
                .map(node -> TestWindow.<Object>fx(() -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList();
        assertThat(names).hasSizeGreaterThan(5).allSatisfy(name -> assertThat((String) name).isNotBlank());
        TableRow<?> row = window.row("lab-1");
        assertThat(TestWindow.<Object>fx(() -> row.queryAccessibleAttribute(AccessibleAttribute.TEXT)).toString())
                .startsWith("lab-1").contains("Pixel 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOffAtTheSmallestSizes(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.reset(SampleFleet.phones());
        window.show(900, 600);
        await().until(() -> window.row("lab-1") != null);

        Bounds frame = TestWindow.fx(() -> window.stage().getScene().getRoot().getLayoutBounds());
        Set<Node> shown = window.all(".head .label", ".head .button", ".head .toggle-button", ".status-bar .label",
                ".column-header .label");
        assertThat(shown).hasSizeGreaterThan(25).filteredOn(Node::isVisible)
                .allSatisfy(node -> assertThat(frame.contains(node.localToScene(node.getLayoutBounds())))
                        .as("%s", node).isTrue())
                .filteredOn(Labeled.class::isInstance)
                .allSatisfy(node -> assertThat(((Labeled) node).isTextTruncated()).as("%s", node).isFalse());
    }

    @Test
    void anUnreachableFleetIsReportedInText() {
        window.show(new BrokenFleet(), 1000, 700);

        await().untilAsserted(() -> assertThat(TestWindow.<List<String>>fx(() -> window.stage().getScene().getRoot()
                .lookupAll(".trouble").stream().map(node -> ((Label) node).getText()).toList()))
                .containsExactly("Can't show the phones: no such server"));
    }

    @Test
    void closingTheWindowStopsWatchingAndReportsOnce() {
        window.show(1000, 700);
        await().until(() -> window.fleet.watchers() == 1);

        window.close();
        window.close();

        await().untilAsserted(() -> assertThat(window.fleet.watchers()).isZero());
        assertThat(window.closings).hasValue(1);
    }

    @Test
    void theWindowOpensAgainWhereItWas() {
        window.show(1024, 700);
        TestWindow.fx(() -> {
            window.stage().setX(60);
            window.stage().setY(40);
            window.stage().setWidth(1000);
            window.stage().setHeight(650);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        window.close();

        TestWindow later = TestWindow.english();
        later.settings = window.settings;
        try (later) {
            later.showAsItIs();
            assertThat(TestWindow.fx(() -> List.of(later.stage().getX(), later.stage().getY(),
                    later.stage().getWidth(), later.stage().getHeight()))).containsExactly(60.0, 40.0, 1000.0, 650.0);
        }
    }

    private List<String> sheets() {
        return TestWindow.fx(() -> List.copyOf(window.stage().getScene().getStylesheets()));
    }

    /** A fleet without a server. */
    private static final class BrokenFleet extends SilentFleet {
        @Override
        public Watch watch(FleetListener listener) {
            throw new IllegalStateException("no such server");
        }
    }
}
