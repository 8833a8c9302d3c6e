package dev.golink.app.shell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.rules.NoticeRule;
import dev.golink.app.notices.rules.NoticeRules;
import dev.golink.app.notices.rules.QuietMode;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.shell.support.NoticeSteps;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;

/** The notices of the real window, as an operator uses them. */
class NoticeCentreTest {
    private TestWindow window = TestWindow.english();
    private NoticeSteps steps = new NoticeSteps(window);
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void tellAtOnce() {
        steps.tellAtOnce();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void clickingANoticeSelectsItsPhones() {
        open("lab-1", "lab-2", "lab-3", "lab-4");
        steps.lose("lab-2", "lab-4");
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("2 phones went offline"));

        robot.clickOn("2 phones went offline");

        await().untilAsserted(() -> assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-4"));
        assertThat(window.notices()).isEmpty();
        assertThat(unseen()).isEmpty();
    }

    @Test
    void clickingANoticeRevealsAPhoneHiddenByTheSearch() {
        open(IntStream.range(0, 200).mapToObj(i -> "lab-" + i).toArray(String[]::new));
        steps.lose("lab-150");
        await().untilAsserted(() -> assertThat(window.notices()).hasSize(1));
        window.type("lab-7");
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(11));

        robot.clickOn(".notice .label");

        await().untilAsserted(() -> assertThat(window.row("lab-150")).isNotNull());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.row("lab-150")).isNotNull();
        assertThat(window.selected()).containsExactly("lab-150");
    }

    @Test
    void noticeCentreCanBeUsedByKeyboardAlone() {
        open("lab-1", "lab-2", "lab-3", "lab-4");
        steps.lose("lab-1", "lab-2", "lab-3");
        await().until(() -> unseen().equals("1"));
        window.clock.turn(Duration.ofSeconds(7));
        steps.lose("lab-4");
        await().until(() -> unseen().equals("2"));

        push(KeyCode.CONTROL, KeyCode.N);
        assertThat(isOpen()).isTrue();
        assertThat(steps.listed()).hasSize(2).first().asString().startsWith("new: lab-4 went offline, ");
        push(KeyCode.DOWN);
        push(KeyCode.RIGHT);
        assertThat(steps.lines()).isEqualTo(5);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        assertThat(window.selected()).containsExactly("lab-2");

        TestWindow.fx(() -> {
            steps.tree().requestFocus();
            return null;
        });
        push(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(unseen()).as("who closes the list has seen what is on it").isEmpty();
        assertThat(TestWindow.fx(() -> window.table().isFocused())).isTrue();
    }

    @Test
    void openNoticeCentreGrowsAndKeepsTheSelection() {
        open("lab-1", "lab-2", "lab-3");
        steps.lose("lab-1");
        push(KeyCode.CONTROL, KeyCode.N);
        Object selected = steps.selected();
        assertThat(selected).isNotNull();

        window.clock.turn(Duration.ofMinutes(1));
        steps.lose("lab-2");

        await().untilAsserted(() -> assertThat(steps.lines()).isEqualTo(2));
        assertThat(steps.selected()).isSameAs(selected);
        assertThat(window.isVisible("notices")).as("what is listed does not stand over the list").isFalse();
    }

    @Test
    void listCanBeFilteredByKind() {
        open("lab-1");
        steps.lose("lab-1");
        steps.comeBack("lab-1");
        steps.openCentre();
        assertThat(steps.lines()).isEqualTo(2);

        choose(NoticeKind.BACK);
        assertThat(steps.listed()).singleElement().asString().contains("lab-1 is back");

        choose(NoticeKind.SERVER);
        assertThat(window.text("notices-none")).isEqualTo("No notices of this kind.");
        assertThat(window.isVisible("notices-none")).isTrue();

        steps.fire("notice-centre-close");
        assertThat(unseen()).as("what was not listed was not seen").isEqualTo("2");
    }

    @Test
    void quietModeIsShownInTheHeadAndNoNoticePopsUp() {
        open("lab-1", "lab-2");
        steps.openCentre();
        steps.quiet("quiet-hour");
        steps.fire("bell");
        assertThat(window.text("quiet-sign")).isEqualTo("Muted until 16:09");
        assertThat(window.isVisible("quiet-sign")).isTrue();

        steps.lose("lab-1");
        await().until(() -> unseen().equals("1"));
        assertThat(window.notices()).isEmpty();

        window.clock.turn(Duration.ofHours(1));
        await().until(() -> !window.isVisible("quiet-sign"));
        steps.lose("lab-2");
        await().until(() -> window.notices().size() == 1);
    }

    @Test
    void aChangedRuleAppliesAtOnceAndIsSaved() {
        open("lab-1");
        steps.openCentre();
        steps.fire("notice-rules");

        steps.fire("told-AWAY");
        assertThat(window.isEnabled("sound-AWAY")).isFalse();
        steps.fire("sound-BACK");
        steps.lose("lab-1");
        steps.fire("bell");

        assertThat(unseen()).isEmpty();
        NoticeRules kept = new RulesModel(window.clock, window.settings).rulesProperty().get();
        assertThat(kept.of(NoticeKind.AWAY)).isEqualTo(new NoticeRule(false, false));
        assertThat(kept.of(NoticeKind.BACK)).isEqualTo(new NoticeRule(true, true));
    }

    @Test
    void rulesOfferTheExistingGroups() {
        window.fleet.put(in("kiosk", Phones.online("kiosk-1")), in("lab", Phones.online("lab-1")));
        window.show(1024, 700);
        await().until(() -> window.ids().size() == 2);
        steps.openCentre();
        steps.fire("notice-rules");
        steps.fire("rules-some");

        TestWindow.fx(() -> {
            window.stage().getScene().getRoot().lookupAll(".rules .groups .check-box").stream()
                    .map(CheckBox.class::cast).filter(box -> box.getText().equals("kiosk"))
                    .forEach(ButtonBase::fire);
            return null;
        });
        steps.fire("bell");
        steps.lose("lab-1", "kiosk-1");

        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("kiosk-1 went offline"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyControlHasANameAndNoTextIsCutOff(String language) {
        window = new TestWindow(Locale.forLanguageTag(language), TestWindow.NETWORK);
        steps = new NoticeSteps(window);
        steps.tellAtOnce();
        open("lab-1", "lab-2");
        steps.lose("lab-1", "lab-2");
        steps.openCentre();
        steps.quiet("quiet-morning");

        for (boolean rules : List.of(false, true)) {
            assertThat(window.all("#notice-centre .button", "#notice-centre .toggle-button",
                    "#notice-centre .menu-button", "#notice-centre .check-box", "#notice-centre .choice-box", "#bell"))
                    .isNotEmpty().allMatch(NoticeCentreTest::hasName);
            assertThat(window.all("#notice-centre .label", "#notice-centre .button", "#quiet-sign"))
                    .filteredOn(NoticeCentreTest::isShown).isNotEmpty().noneMatch(NoticeCentreTest::isCutOff);
            if (!rules) {
                steps.fire("notice-rules");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void inTheSmallestWindowTheCountsAndTheBellHaveTheirRoom(String language) {
        window = new TestWindow(Locale.forLanguageTag(language), TestWindow.NETWORK);
        steps = new NoticeSteps(window);
        steps.change(NoticeRules.USUAL.with(QuietMode.ON));
        window.fleet.reset(IntStream.range(0, 10_000).mapToObj(i -> Phones.online("lab-" + i)).toList());
        window.show(900, 600);
        await().until(() -> !window.text("count-online").equals("0"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(window.all(".counts .label", "#bell")).filteredOn(NoticeCentreTest::isShown).isNotEmpty()
                .noneMatch(NoticeCentreTest::isCutOff);
        assertThat(bounds("#bell").getMaxX()).isLessThanOrEqualTo(900);
        assertThat(window.isVisible("quiet-sign")).isTrue();
    }

    @Test
    void noticePanelIsAtTheRightAndCoversOnlyTheTable() {
        open("lab-1");
        steps.openCentre();

        Bounds panel = bounds("#notice-centre");
        Bounds table = bounds("#roster");
        assertThat(panel.getMaxX()).isEqualTo(table.getMaxX());
        assertThat(panel.getMaxY()).isEqualTo(table.getMaxY());
        assertThat(window.isEnabled("action-add")).as("nothing is modal").isTrue();
    }

    private void open(String... ids) {
        List.of(ids).forEach(id -> window.fleet.put(Phones.online(id)));
        window.show(1024, 700);
        await().until(() -> window.ids().size() == ids.length);
    }

    private static Phone in(String group, Phone phone) {
        return Phones.keeping(phone, new Profile("", List.of(group), List.of(), "", 0));
    }

    private void push(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private void choose(NoticeKind kind) {
        TestWindow.fx(() -> {
            ((ChoiceBox<NoticeKind>) window.stage().getScene().lookup("#notice-kinds")).setValue(kind);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isOpen() {
        return window.isVisible("notice-centre");
    }

    private String unseen() {
        return window.text("bell");
    }

    private Bounds bounds(String selector) {
        return TestWindow.fx(() -> {
            Node node = window.stage().getScene().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private static boolean hasName(Node node) {
        String name = node.getAccessibleText() != null ? node.getAccessibleText()
                : node instanceof Labeled labeled ? labeled.getText() : "";
        return name != null && !name.isBlank();
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCutOff(Node node) {
        return node instanceof Labeled label && label.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && label.isTextTruncated();
    }
}
