package dev.golink.app.shell.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.shell.support.RunsSetUp;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/** Commands for many phones, and the display of their results. */
class RunsTest extends RunsSetUp {
    @Test
    void withoutRunsThePageExplainsItself() {
        open(2);

        robot.clickOn("#page-runs");

        assertThat(window.isVisible("runs-empty")).isTrue();
        assertThat(window.isVisible("roster")).isTrue();
        assertThat(shows("runs-page")).isTrue();
        assertThat(shows("roster")).isFalse();
    }

    @Test
    void menuStartsAllShownPhonesAndTheQuestionNamesTheSkipped() {
        open(34);
        window.fleet.put(gone("lab-0"), gone("lab-1"), gone("lab-2"),
                Phones.sharing(Phones.online("lab-3"), Sharing.LIVE));
        await().until(() -> window.text("count-offline").equals("3"));

        window.choose("menu-start-shown");

        assertThat(questions()).singleElement().asString().contains("Ask 30 phones")
                .contains("34 phones selected. Skipped: 3 offline, 1 already sharing or asked.");
        window.sayYes();
        await().untilAsserted(() -> assertThat(window.fleet.sent()).hasSize(20));
        assertThat(window.text("run-line-text")).isEqualTo("Start: 0 of 30");
        assertThat(window.text("page-runs")).isEqualTo("Runs 1");
    }

    @Test
    void theLineAtTheBottomFollowsARunAndLeadsToItsDetails() {
        open(4);
        startAll();
        window.fleet.answer("lab-1", new Outcome.Done());
        await().untilAsserted(() -> assertThat(window.text("run-line-text")).isEqualTo("Start: 1 of 4"));

        robot.clickOn("#run-line-details");
        assertThat(shows("runs-page")).isTrue();
        assertThat(window.text("run-title")).isEqualTo("Start · 4 phones");
        assertThat(window.text("stage-out")).isEqualTo("3 in progress");

        Stream.of("lab-0", "lab-2", "lab-3").forEach(id -> window.fleet.answer(id, new Outcome.Done()));
        await().until(() -> !window.isVisible("run-line"));
        assertThat(window.text("page-runs")).isEqualTo("Runs");
        assertThat(window.text("stage-done")).isEqualTo("4 done");
        assertThat(window.notices()).containsExactly("Start: 4 done");
    }

    @Test
    void listOfRunsDoesNotCountUnconfirmedPhonesAsDone() {
        open(2);
        startAll();
        window.fleet.answer("lab-0", new Outcome.Done());
        window.fleet.answer("lab-1", new Outcome.Sent());

        robot.clickOn("#page-runs");

        await().untilAsserted(() -> assertThat(robot.lookup(".run .word").queryAllAs(Labeled.class))
                .extracting(Labeled::getText).contains("1 done", "1 sent, unconfirmed"));
    }

    @Test
    void theNoticeAtTheEndOfARunLeadsToItsDetails() {
        open(2);
        startAll();
        window.fleet.answer("lab-0", new Outcome.Done());
        window.fleet.answer("lab-1", new Outcome.Refused(""));
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("Start: 1 done, 1 refused"));

        robot.clickOn(".notice .small");

        await().until(() -> shows("runs-page"));
        assertThat(window.text("run-title")).isEqualTo("Start · 2 phones");
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void noticeOpensItsRunThoughANewerRunExists() {
        open(2);
        window.select("lab-0");
        window.press("action-start");
        window.fleet.answer("lab-0", new Outcome.Refused("no"));
        await().untilAsserted(() -> assertThat(window.notices()).hasSize(1));
        window.select("lab-1");
        window.press("action-start");

        robot.clickOn(".notice .small");

        await().untilAsserted(() -> assertThat(entry("lab-0")).isNotEmpty());
        assertThat(runs()).hasSize(2);
    }

    @Test
    void detailsShowStageAndReasonOfEachPhoneAndCanBeFiltered() {
        open(4);
        startAll();
        window.fire("page-runs");
        window.fleet.put(Phones.sharing(Phones.online("lab-0"), Sharing.ASKING),
                Phones.sharing(Phones.online("lab-1"), Sharing.DENIED));
        window.fleet.answer("lab-1", new Outcome.Refused(""));
        window.fleet.answer("lab-2", new Outcome.TimedOut(Duration.ofSeconds(10)));

        await().untilAsserted(() -> assertThat(entry("lab-1")).contains("refused", "the phone's user refused"));
        await().untilAsserted(() -> assertThat(entry("lab-0")).contains("asking the user"));
        assertThat(entry("lab-3")).contains("in progress");
        assertThat(entry("lab-2")).contains("no answer");

        robot.clickOn("#stage-refused");
        await().untilAsserted(() -> assertThat(entries()).containsExactly("lab-1"));
        robot.clickOn("#stage-refused");
        await().untilAsserted(() -> assertThat(entries()).hasSize(4));
    }

    @Test
    void queuedPhonesCanBeCancelledAndFailedPhonesRetried() {
        open(25);
        window.choose("menu-start-shown");
        window.sayYes();
        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(window.text("run-cancel")).isEqualTo("Cancel remaining (5)"));

        robot.clickOn("#run-cancel");
        await().untilAsserted(() -> assertThat(window.text("stage-cancelled")).isEqualTo("5 cancelled"));
        assertThat(window.isEnabled("run-cancel")).isFalse();

        List<String> sent = window.fleet.sent().stream().map(one -> one.phone().value()).toList();
        sent.subList(3, 20).forEach(id -> window.fleet.answer(id, new Outcome.Done()));
        sent.subList(0, 3).forEach(id -> window.fleet.answer(id, new Outcome.Unreachable()));
        await().untilAsserted(() -> assertThat(window.text("run-retry")).isEqualTo("Retry failed (3)"));
        assertThat(window.notices()).containsExactly("Start: 17 done, 3 unreachable, 5 cancelled");

        robot.clickOn("#run-retry");
        await().untilAsserted(() -> assertThat(window.text("run-title")).isEqualTo("Start · 3 phones"));
        assertThat(window.fleet.sent()).hasSize(23);
        assertThat(runs()).hasSize(2);
    }

    @Test
    void thePhonesOfARunAreShownInTheTableAndSelected() {
        open(4);
        startAll();
        window.fleet.answer("lab-1", new Outcome.Refused(""));
        window.fleet.answer("lab-2", new Outcome.Refused(""));
        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(window.text("stage-refused")).isEqualTo("2 refused"));
        window.fire("stage-refused");
        window.select("lab-0");
        window.fleet.forget("lab-2");
        await().until(() -> window.ids().size() == 3);

        robot.clickOn("#run-show");

        assertThat(shows("roster")).isTrue();
        assertThat(window.selected()).containsExactly("lab-1");
        assertThat(window.notices()).contains("1 of these phones are no longer in the list.");
    }

    @Test
    void pagesCanBeSwitchedByKeyboard() {
        open(3);
        startAll();
        window.fleet.answer("lab-1", new Outcome.Refused(""));
        window.select("lab-0");
        focus("roster");

        shortcut(KeyCode.DIGIT3);
        await().until(() -> shows("runs-page"));
        assertThat(focused()).isEqualTo("runs");

        robot.push(KeyCode.TAB);
        assertThat(focused()).startsWith("stage-");
        focus("run-phones");
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        await().until(() -> shows("roster"));
        assertThat(focused()).isEqualTo("roster");
        assertThat(window.selected()).containsExactly("lab-0");

        shortcut(KeyCode.DIGIT3);
        shortcut(KeyCode.DIGIT1);
        await().until(() -> shows("roster"));
    }

    @Test
    void queuedPhonesAreNotSentToWhenTheLinkIsLost() {
        FakeLink link = FakeLink.connected();
        window = TestWindow.attached(Locale.ENGLISH, link);
        open(25);
        window.choose("menu-start-shown");
        window.sayYes();
        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(window.text("stage-waiting")).isEqualTo("5 waiting"));

        link.become(new LinkState.Lost(HandClock.BEGINNING, HandClock.BEGINNING.plus(Duration.ofSeconds(12)),
                new LinkLoss(LinkLoss.Kind.BROKEN, "")));
        window.fleet.close();

        await().untilAsserted(() -> assertThat(window.text("stage-not-sent")).isEqualTo("5 not sent, server lost"));
        await().untilAsserted(() -> assertThat(window.text("run-retry")).isEqualTo("Retry failed (25)"));
        assertThat(window.isEnabled("run-retry")).isFalse();

        link.become(new LinkState.Connected(window.clock.instant()));
        await().until(() -> window.isEnabled("run-retry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void buttonsMenuAndKeysAreTheSameActions(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        open(1);

        List<String> menu = TestWindow.fx(() -> window.table().getContextMenu().getItems().stream()
                .map(MenuItem::getText).toList());
        List<String> buttons = Stream.of("action-start", "action-stop", "action-message", "action-watch")
                .map(window::text).toList();

        // A disabled item has its reason after its name.
        for (int i = 0; i < buttons.size(); i++) {
            assertThat(menu.get(i)).startsWith(buttons.get(i));
        }
        assertThat(TestWindow.<List<Object>>fx(() -> window.table().getContextMenu().getItems().stream()
                .limit(buttons.size()).<Object>map(MenuItem::getAccelerator).toList())).doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOffAtTheSmallestSizesAndEverythingHasAName(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        open(60);
        window.choose("menu-start-shown");
        window.sayYes();
        answerInEveryWay();
        window.select("lab-40", "lab-41", "lab-42");
        window.fire("action-message");
        assertWhole(".head .label", ".head .button", ".head .toggle-button", ".message .label", ".message .button",
                ".message .toggle-button", ".status-bar .label", ".status-bar .hyperlink");

        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(window.isVisible("stage-sent")).isTrue());
        assertWhole(".head .label", ".runs .label", ".run-details .button", ".run-details .toggle-button",
                ".run-details-head .label", ".run-details .column-header .label");

        List<Object> names = window.all(".button", ".toggle-button", ".hyperlink").stream()
                .filter(ButtonBase.class::isInstance).filter(node -> !node.getStyleClass().contains("arrow-button"))
                .map(node -> TestWindow.<Object>fx(() -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList();
        assertThat(names).hasSizeGreaterThan(20).allSatisfy(name -> assertThat((String) name).isNotBlank());
    }

    private void answerInEveryWay() {
        List<String> ids = window.fleet.sent().stream().map(sent -> sent.phone().value()).toList();
        window.fleet.put(Phones.sharing(Phones.online(ids.get(0)), Sharing.ASKING));
        List<Outcome> outcomes = List.of(new Outcome.Done(), new Outcome.Sent(), new Outcome.Refused("no"),
                new Outcome.TimedOut(Duration.ofSeconds(10)), new Outcome.Unreachable());
        IntStream.range(0, outcomes.size()).forEach(i -> window.fleet.answer(ids.get(i + 1), outcomes.get(i)));
        await().untilAsserted(() -> assertThat(window.fleet.sent()).hasSizeGreaterThan(20));
    }

    /** Asserts that every text of these nodes is complete and lies inside the window. */
    private void assertWhole(String... selectors) {
        WaitForAsyncUtils.waitForFxEvents();
        Bounds frame = TestWindow.fx(() -> window.stage().getScene().getRoot().getLayoutBounds());
        Set<Node> shown = window.all(selectors);
        assertThat(shown).filteredOn(RunsTest::isShown).hasSizeGreaterThan(12)
                .allSatisfy(node -> assertThat(frame.contains(node.localToScene(node.getLayoutBounds())))
                        .as("%s", node).isTrue())
                .filteredOn(Labeled.class::isInstance)
                .allSatisfy(node -> assertThat(((Labeled) node).isTextTruncated()).as("%s", node).isFalse());
    }

    private void startAll() {
        TestWindow.fx(() -> {
            window.table().getSelectionModel().selectAll();
            return null;
        });
        window.fire("action-start");
    }

    private static Phone gone(String id) {
        return Phones.gone(Phones.online(id), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1));
    }

    private List<String> entries() {
        return TestWindow.fx(() -> phones().getItems().stream().map(entry -> ((RunEntry) entry).id().value())
                .toList());
    }

    private static List<String> questions() {
        return TestWindow.fx(() -> javafx.stage.Window.getWindows().stream().filter(javafx.stage.Window::isShowing)
                .map(shown -> shown.getScene().getRoot()).filter(javafx.scene.control.DialogPane.class::isInstance)
                .map(root -> ((javafx.scene.control.DialogPane) root).getContentText()).toList());
    }
}
