package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Searching for phones in the real window, as an operator does. */
class SearchWalkTest {
    @AutoClose
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @Test
    void aShortcutReachesTheSearchWhichFiltersWhileTyping() {
        open(SampleFleet.phones());

        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("xperia");

        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-8"));
        assertThat(window.text("shown")).isEqualTo("1 of 30");
        assertThat(window.text("status-known")).isEqualTo("30 phones known");

        robot.push(KeyCode.ESCAPE);
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(30));
        assertThat(window.text("shown")).isEmpty();
        assertThat(focused()).isEqualTo("search-field");

        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("roster");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.push(KeyCode.DOWN);
        assertThat(focused()).isEqualTo("roster");
        assertThat(window.selected()).hasSize(1);
    }

    @Test
    void aCountFiltersItsPhonesAndShowsTheActiveFilter() {
        open(SampleFleet.phones());
        assertThat(window.accessibleText("filter-late")).isEqualTo("3 late, show only these phones");

        robot.clickOn("#filter-late");
        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-11", "lab-19", "lab-20"));
        assertThat(window.accessibleText("filter-late")).startsWith("3 late, filter on");
        assertThat(pseudoClasses("filter-late")).contains("chosen");

        TestWindow.fx(() -> {
            window.stage().getScene().lookup("#filter-stale").requestFocus();
            return null;
        });
        robot.push(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(4));
        assertThat(chips()).containsExactly("late", "stale");

        robot.clickOn("#filter-late");
        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-12"));
        assertThat(pseudoClasses("filter-late")).doesNotContain("chosen");
    }

    @Test
    void mouseAndKeyRemoveAChip() {
        open(SampleFleet.phones());
        window.press("filter-late");
        window.press("filter-sharing");
        window.press("filter-offline");
        assertThat(chips()).containsExactly("late", "sharing", "offline");

        robot.clickOn(chip("sharing"));
        await().untilAsserted(() -> assertThat(chips()).containsExactly("late", "offline"));

        Node late = chip("late");
        TestWindow.fx(() -> {
            late.requestFocus();
            return null;
        });
        robot.push(KeyCode.DELETE);
        await().untilAsserted(() -> assertThat(chips()).containsExactly("offline"));
        robot.push(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(chips()).isEmpty());
        assertThat(focused()).isEqualTo("search-field");
        assertThat(window.ids()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whereNothingMatchesItSaysSoAndOffersTheWayBack(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        open(SampleFleet.phones());

        window.press("filter-online");
        window.type("no-such-phone");

        await().until(() -> window.isVisible("nothing"));
        assertThat(window.isVisible("roster")).isFalse();
        assertThat(window.isVisible("empty")).isFalse();
        assertThat(window.text("nothing-filter")).startsWith("no-such-phone · ");

        robot.clickOn("#nothing-clear");
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(30));
        assertThat(window.isVisible("nothing")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aSearchThatMakesNoSenseSaysWhatDoesAndKeepsWhatWasFound(String language) {
        boolean english = language.equals("en");
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        open(SampleFleet.phones());

        window.type("modle:pixel");
        await().until(() -> window.isVisible("search-problem"));
        assertThat(window.text("search-problem")).contains("modle")
                .contains(english ? "Did you mean “model”?" : "您是不是要输入“model”？")
                .contains(english ? "nickname, model" : "昵称、型号")
                .endsWith(english ? "The list still shows all phones." : "列表仍显示全部手机。");
        assertThat(window.ids()).hasSize(30);

        window.type("model:pixel");
        await().until(() -> !window.isVisible("search-problem"));
        List<String> found = window.ids();
        assertThat(found).hasSizeBetween(1, 29);

        window.type("model:pixel batery<20");
        await().until(() -> window.isVisible("search-problem"));
        assertThat(window.text("search-problem"))
                .endsWith(english ? "The list still shows the phones that match “model:pixel”."
                        : "列表仍显示与“model:pixel”匹配的手机。");
        assertThat(window.ids()).isEqualTo(found);
    }

    @Test
    void aFilterCanBeSavedUnderANameAndAppliedAgain() {
        open(SampleFleet.phones());
        window.type("pixel");
        choose("Save this filter…");
        await().until(() -> window.isVisible("filter-naming"));
        assertThat(focused()).isEqualTo("filter-name");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("My pixels").push(KeyCode.ENTER);
        await().until(() -> !window.isVisible("filter-naming"));

        choose("Clear filter");
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(30));
        choose("My pixels");

        await().untilAsserted(() -> assertThat(window.text("shown")).endsWith("of 30").doesNotStartWith("30"));
    }

    @Test
    void selectionStaysOnlyOnPhonesThatTheSearchFinds() {
        open(List.of(Phones.many(40)));
        window.select("lab-5", "lab-20", "lab-21");

        window.type("lab-2");
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(11));
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-20", "lab-21");

        window.type("");
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(40));
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-20", "lab-21");
    }

    @Test
    void aSelectedPhoneThatNoLongerMatchesStaysUntilItIsDeselected() {
        open(List.of(Phones.many(5)));
        window.press("filter-online");
        window.select("lab-2");

        window.fleet.put(gone("lab-2"), gone("lab-3"));
        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-0", "lab-1", "lab-2", "lab-4"));
        assertThat(window.selected()).containsExactly("lab-2");

        window.select("lab-0");
        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-0", "lab-1", "lab-4"));
        assertThat(window.selected()).containsExactly("lab-0");
    }

    @Test
    void updatesWithAFilterMoveNeitherVisibleRowsNorAnOpenMenu() {
        open(List.of(Phones.many(300)));
        window.press("filter-online");
        window.select("lab-150");
        window.scrollTo(145);
        robot.rightClickOn(window.row("lab-150"));
        double before = window.top("lab-150");

        window.fleet.put(IntStream.range(0, 100).filter(i -> i % 3 == 0).mapToObj(i -> gone("lab-" + i))
                .toArray(Phone[]::new));
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(266));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(window.top("lab-150")).isEqualTo(before);
        assertThat(window.selected()).containsExactly("lab-150");
        assertThat(TestWindow.<Boolean>fx(() -> window.table().getContextMenu().isShowing())).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aSelectedRowInSightStaysWhereItIsWhenTheFilterChanges() {
        open(List.of(Phones.many(300)));
        window.select("lab-150");
        window.scrollTo(145);
        double before = window.top("lab-150");

        window.type("-lab-3");
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(289));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(window.top("lab-150")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingOfTheSearchIsCutOffAtTheSmallestSizeAndEverythingHasAName(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.reset(SampleFleet.phones());
        window.show(900, 600);
        await().until(() -> window.row("lab-1") != null);
        List.of("online", "late", "stale", "offline", "sharing").forEach(name -> window.press("filter-" + name));
        WaitForAsyncUtils.waitForFxEvents();

        Bounds frame = TestWindow.fx(() -> window.stage().getScene().getRoot().getLayoutBounds());
        Set<Node> shown = window.all(".search .label", ".search .button", ".search .menu-button", ".counts .label");
        assertThat(shown).hasSizeGreaterThan(18).filteredOn(Node::isVisible)
                .allSatisfy(node -> assertThat(frame.contains(node.localToScene(node.getLayoutBounds())))
                        .as("%s", node).isTrue())
                .filteredOn(Labeled.class::isInstance)
                .allSatisfy(node -> assertThat(((Labeled) node).isTextTruncated()).as("%s", node).isFalse());
        assertThat(window.accessibleText("search-field")).isNotBlank();
    }

    private void open(List<Phone> phones) {
        window.fleet.reset(phones);
        window.show(1024, 700);
        await().until(() -> window.ids().size() == phones.size());
    }

    /** Chooses an item of the menu of filters. */
    private void choose(String text) {
        TestWindow.fx(() -> {
            MenuButton menu = (MenuButton) window.stage().getScene().lookup("#filters");
            menu.show();
            MenuItem item = menu.getItems().stream().filter(one -> text.equals(one.getText())).findFirst()
                    .orElseThrow();
            item.fire();
            menu.hide();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> chips() {
        return TestWindow.fx(() -> ((javafx.scene.layout.Pane) window.stage().getScene().lookup("#chips")).getChildren()
                .stream().map(chip -> ((Button) chip).getText()).toList());
    }

    private Node chip(String text) {
        return window.all(".chip").stream().filter(chip -> ((Button) chip).getText().equals(text)).findFirst()
                .orElseThrow();
    }

    private String focused() {
        return TestWindow.fx(() -> String.valueOf(window.stage().getScene().getFocusOwner().getId()));
    }

    private List<String> pseudoClasses(String id) {
        return TestWindow.fx(() -> window.stage().getScene().lookup("#" + id).getPseudoClassStates().stream()
                .map(state -> state.getPseudoClassName()).toList());
    }

    private static Phone gone(String id) {
        return Phones.gone(Phones.online(id), Reason.CONNECTION_LOST, Duration.ofSeconds(1));
    }
}
