package dev.golink.app.shell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.server.time.Moment;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** The real window over a fleet in memory, while the link to its server is lost and restored. */
class LostLinkTest {
    private static final int PRESENCE = 0;
    private static final int SHARING = 3;
    private static final int HEARD = 8;
    private static final String SERVER = "ws://lab-3.example:8080";
    private static final LinkLoss BROKEN = new LinkLoss(LinkLoss.Kind.BROKEN, "Connection reset");

    private FakeLink link = FakeLink.connected();
    private TestWindow window = TestWindow.attached(Locale.ENGLISH, link);
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anAttachedWindowNamesItsServer() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);

        await().until(() -> !window.isVisible("link"));
        assertThat(window.stage().getTitle()).isEqualTo("GoLink · ops@lab-3.example:8080 (attached)");
        assertThat(statusText()).isEqualTo("Attached to " + SERVER);
    }

    @Test
    void withoutPhonesTheWindowShowsTheServersAddressForJoining() {
        window.show(1000, 700);

        await().until(() -> window.isVisible("empty"));
        assertThat(window.text("join-address")).isEqualTo(SERVER);
        assertThat(window.text("join-page")).contains("http://lab-3.example:8080/phone");
        assertThat(window.isVisible("join-loopback")).isFalse();
    }

    @Test
    void aServerNotReachedYetIsShownWithoutCounts() {
        link = new FakeLink(new LinkState.Connecting());
        window = TestWindow.attached(Locale.ENGLISH, link);
        window.show(1000, 700);
        assertThat(window.text("link-title")).isEqualTo("Connecting to " + SERVER + "…");
        assertThat(window.isVisible("link-try")).isFalse();

        link.become(lost(HandClock.BEGINNING, new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));

        await().untilAsserted(
                () -> assertThat(window.text("link-title")).isEqualTo("Not connected to " + SERVER + " yet"));
        assertThat(window.text("link-detail")).isEqualTo("This address does not answer (Connection refused).");
        assertThat(window.text("count-online")).isEqualTo("–");
        assertThat(window.isVisible("unreached")).isTrue();
        assertThat(window.isVisible("empty")).isFalse();
        assertThat(window.isVisible("status-known")).isFalse();
    }

    @Test
    void aLostLinkIsShownWithACountdown() {
        openWithPhones();

        loseLink();

        await().until(() -> window.isVisible("link"));
        assertThat(window.text("link-title")).isEqualTo("No connection to " + SERVER + " since 15:09:21");
        assertThat(window.text("link-detail"))
                .isEqualTo("The connection was lost (Connection reset). The list shows the phones as of that time.");
        assertThat(window.text("link-next")).isEqualTo("Next attempt in 12 s");
        assertThat(window.stage().getTitle()).endsWith(" – no connection");
        assertThat(statusText()).isEqualTo("No connection to " + SERVER);

        window.clock.turn(Duration.ofSeconds(4));
        await().untilAsserted(() -> assertThat(window.text("link-next")).isEqualTo("Next attempt in 8 s"));
        window.clock.set(Duration.ofHours(-8));
        window.clock.turn(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(window.text("link-next")).isEqualTo("Next attempt in 7 s"));

        link.become(new LinkState.Retrying(HandClock.BEGINNING.minus(Duration.ofSeconds(5)), BROKEN));
        await().untilAsserted(() -> assertThat(window.text("link-next")).isEqualTo("Connecting…"));
    }

    @Test
    void lastKnownStatesStayButAreNotShownAsCurrent() {
        openWithPhones();

        loseLink();

        await().untilAsserted(() -> assertThat(window.says("lab-1").get(PRESENCE)).isEqualTo("was online"));
        assertThat(window.says("lab-2").get(SHARING)).isEqualTo("was live");
        assertThat(window.text("count-online")).isEqualTo("2");
        assertThat(window.text("word-online")).isEqualTo("online at 15:09:21");
        assertThat(window.all(".roster .sign-online", ".roster .sign-live", ".counts .sign-online")).isEmpty();
        assertThat(sentence("lab-1")).contains("was online");
        String heard = window.says("lab-1").get(HEARD);

        window.clock.turn(Duration.ofMinutes(3));

        await().untilAsserted(() -> assertThat(window.text("link-next")).isEqualTo("Connecting…"));
        assertThat(window.says("lab-1").get(HEARD)).isEqualTo(heard);
    }

    @Test
    void commandsAreDisabledWithAReasonWhileTheLinkIsLost() {
        openWithPhones();
        window.select("lab-1", "lab-2");
        assertThat(window.isVisible("why-not")).isFalse();
        assertThat(window.isVisible("first-steps")).isTrue();
        assertThat(window.isEnabled("action-start")).isTrue();

        loseLink();

        await().until(() -> window.isVisible("why-not"));
        assertThat(window.isVisible("first-steps")).as("nobody is told to press Start").isFalse();
        assertThat(List.of("action-start", "action-stop", "action-watch")).noneMatch(window::isEnabled);

        link.become(new LinkState.Connected(window.clock.instant()));
        await().until(() -> window.isEnabled("action-start") && window.isEnabled("action-stop"));
        assertThat(window.isVisible("why-not")).isFalse();
    }

    @Test
    void aKeyOrAButtonRetriesTheLinkAtOnce() {
        openWithPhones();
        loseLink();
        await().until(() -> window.isVisible("link"));

        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
        robot.push(KeyCode.F5);
        await().untilAsserted(() -> assertThat(link.tries()).isEqualTo(1));

        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(link.tries()).isEqualTo(2));
    }

    @Test
    void whenTheLinkReturnsStatesAreCurrentAndSelectionAndScrollPositionStay() {
        window.fleet.put(Phones.many(300));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 300);
        window.select("lab-150", "lab-152");
        window.scrollTo(145);
        double before = window.top("lab-150");
        loseLink();
        await().untilAsserted(() -> assertThat(window.says("lab-150").get(PRESENCE)).isEqualTo("was online"));
        assertThat(window.top("lab-150")).isEqualTo(before);

        window.clock.turn(Duration.ofSeconds(29));
        window.fleet.reset(List.of(Phones.many(300)));
        window.fleet.put(Phones.silent(Phones.online("lab-152"), Presence.LATE, Duration.ofSeconds(8)));
        link.become(new LinkState.Connected(window.clock.instant()));

        await().untilAsserted(() -> assertThat(window.says("lab-152").get(PRESENCE)).isEqualTo("late · 1 missed"));
        assertThat(window.isVisible("link")).isFalse();
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-150", "lab-152");
        assertThat(window.top("lab-150")).isEqualTo(before);
        assertThat(window.text("word-online")).isEqualTo("online");
        await().untilAsserted(() -> assertThat(window.notices())
                .containsExactly("Reconnected to " + SERVER + " after 34 s."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOffAtTheSmallestSizes(String language) {
        window = TestWindow.attached(Locale.of(language), link);
        window.fleet.reset(SampleFleet.phones());
        window.show(900, 600);
        await().until(() -> window.row("lab-1") != null);
        window.select("lab-1", "lab-2");
        link.become(new LinkState.Away(HandClock.BEGINNING.minus(Duration.ofDays(3)),
                new LinkLoss(LinkLoss.Kind.REPLACED, "anna-computer-of-the-front-desk")));
        await().until(() -> window.isVisible("link"));
        WaitForAsyncUtils.waitForFxEvents();

        Bounds frame = TestWindow.fx(() -> window.stage().getScene().getRoot().getLayoutBounds());
        Set<Node> shown = window.all(".head .label", ".link .label", ".link .button", ".head .button",
                ".head .toggle-button", ".status-bar .label");
        // Changed texts are measured in the next pulse.
        await().untilAsserted(() -> assertThat(shown).hasSizeGreaterThan(18).filteredOn(Node::isVisible)
                .allSatisfy(node -> assertThat(frame.contains(node.localToScene(node.getLayoutBounds())))
                        .as("%s", node).isTrue())
                .filteredOn(Labeled.class::isInstance)
                .allSatisfy(node -> assertThat(((Labeled) node).isTextTruncated()).as("%s", node).isFalse()));
        assertThat(TestWindow.<String>fx(() -> window.stage().getScene().lookup("#link").getAccessibleText()))
                .contains(SERVER);
    }

    @Test
    void lostLinkIsShownInChinese() {
        window = TestWindow.attached(Locale.SIMPLIFIED_CHINESE, link);
        openWithPhones();

        loseLink();

        await().untilAsserted(() -> assertThat(window.says("lab-1").get(PRESENCE)).isEqualTo("此前在线"));
        assertThat(window.text("link-title")).isEqualTo("15:09:21 起与 " + SERVER + " 断开连接");
        assertThat(window.text("link-next")).isEqualTo("12\u00a0秒后重试");
    }

    @Test
    void aWatchWindowShowsTheLostLinkAndRecoversByItself() {
        openWithPhones();
        window.select("lab-2");
        window.press("action-watch");
        await().untilAsserted(() -> assertThat(window.viewerSays("#viewer-title")).isEqualTo("Sharing"));

        loseLink();
        await().untilAsserted(() -> assertThat(window.viewerSays("#viewer-title")).isEqualTo("No server connection"));
        assertThat(window.viewerSays("#viewer-presence")).isEqualTo("was online");
        assertThat(window.viewerSays("#viewer-sharing")).isEqualTo("server lost");

        // The link returns before the server lists its phones; then the phone connects.
        window.fleet.reset(List.of());
        link.become(new LinkState.Connected(window.clock.instant()));
        await().untilAsserted(() -> assertThat(window.viewerSays("#viewer-title")).isEqualTo("Not listed"));
        window.fleet.put(Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));
        await().untilAsserted(() -> assertThat(window.viewerSays("#viewer-title")).isEqualTo("Sharing"));
    }

    @Test
    void unreachableOutcomesAreNotShownOnceTheLinkIsBack() {
        openWithPhones();
        window.select("lab-1");
        window.press("action-start");
        loseLink();
        window.fleet.answer("lab-1", new Outcome.Unreachable());
        await().untilAsserted(() -> assertThat(window.notices()).contains("lab-1: unreachable"));

        link.become(new LinkState.Connected(window.clock.instant()));

        await().untilAsserted(() -> assertThat(window.notices()).noneMatch(text -> text.contains("reached")));
        assertThat(window.says("lab-1").get(SHARING)).doesNotContain("reached");
    }

    @Test
    void aClosedWindowStopsListening() {
        window.show(1000, 700);
        assertThat(link.watchers()).isOne();

        window.close();

        await().untilAsserted(() -> assertThat(link.watchers()).isZero());
        assertThat(window.fleet.watchers()).isZero();
    }

    private void openWithPhones() {
        window.fleet.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.row("lab-2") != null);
    }

    private void loseLink() {
        link.become(lost(window.clock.moment().minus(Duration.ofSeconds(5)), BROKEN));
    }

    private static LinkState.Lost lost(Moment since, LinkLoss why) {
        return new LinkState.Lost(since, HandClock.BEGINNING.plus(Duration.ofSeconds(12)), why);
    }

    private String statusText() {
        return window.text("status-place");
    }

    private String sentence(String id) {
        TableRow<?> row = window.row(id);
        return TestWindow.<Object>fx(() -> row.queryAccessibleAttribute(AccessibleAttribute.TEXT)).toString();
    }
}
