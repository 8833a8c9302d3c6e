package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.DetailsFleet;
import dev.golink.app.shell.support.DetailsSetUp;
import dev.golink.app.shell.support.LongNames;
import dev.golink.app.shell.support.NoticeSteps;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.app.shell.support.WindowSize;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

/**
 * In every {@link WindowSize}, in both languages and with long names, the necessary controls and texts are fully
 * visible.
 */
class SizesTest {
    private final FxRobot robot = new FxRobot();
    private TestWindow window = TestWindow.english();

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void headButtonsStayVisibleWithBothPanesOpen(Locale language) {
        open(language);
        DetailsFleet.openBoth(window);
        window.select(LongNames.LONGEST);
        lose("lab-1", "lab-2");

        assertThat(inEachSize(() -> missing("page-phones", "page-wall", "page-runs", "bell", "toggle-names",
                "action-start", "action-stop", "action-message", "action-watch", "action-more", "action-add",
                "toggle-details", "filters", "details-close"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void headAndFootTextsAreNotCut(Locale language) {
        open(language);
        lose("lab-1", "lab-2");

        assertThat(inEachSize(() -> cut(".counts .label", ".navigation .toggle-button", ".actions .button",
                "#status-known", "#status-rate", "#bell"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wallBarControlsWithoutRoomAreInItsMenu(Locale language) {
        open(language);
        DetailsFleet.openBoth(window);
        window.press("page-wall");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(inEachSize(() -> {
            List<String> lost = new ArrayList<>();
            for (String id : List.of("wall-everyone", "wall-order", "wall-tidy")) {
                Labeled part = (Labeled) lookup(id);
                if (!isThere(part) && entries("wall-more").noneMatch(part.getText()::equals)) {
                    lost.add(id);
                }
            }
            lost.addAll(missing("wall-full-screen"));
            return lost;
        })).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void closeUpButtonsStayVisibleWithBothPanesOpen(Locale language) {
        open(language);
        DetailsFleet.openBoth(window);
        enlarge();

        assertThat(inEachSize(
                () -> missing("close-up-previous", "close-up-next", "close-up-full-screen", "close-up-back")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noticesCoverNoButtonsAndNoCloseUp(Locale language) {
        open(language);
        DetailsFleet.openBoth(window);
        window.select(LongNames.LONGEST);
        lose("lab-1", "lab-2");

        assertThat(inEachSize(this::covered)).isEmpty();
        enlarge();
        assertThat(inEachSize(() -> isInSight(lookup("notices")) ? List.of("notices") : List.of())).isEmpty();
        assertThat(inEachSize(() -> missing("notice-line"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theValuesOfTheDetailsAreReadInFull(Locale language) {
        open(language);
        DetailsFleet.openBoth(window);
        window.select(LongNames.LONGEST);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(inEachSize(() -> all("#details .fact-value").filter(SizesTest::isValueCut)
                .map(value -> ((TextField) value.lookup(".fact")).getText()).toList())).isEmpty();
    }

    private void open(Locale language) {
        window = new TestWindow(language, TestWindow.NETWORK);
        new NoticeSteps(window).tellAtOnce();
        window.fleet.reset(LongNames.phones().stream().map(SizesTest::sharing).toList());
        window.show(1000, 800);
        await().until(() -> window.ids().size() == 30);
        TestWindow.fx(() -> {
            ((ButtonBase) lookup("first-steps-close")).fire();
            return null;
        });
    }

    private static Phone sharing(Phone phone) {
        return phone.sharing() == Sharing.OFF && phone.presence().isConnected() ? Phones.sharing(phone, Sharing.LIVE)
                : phone;
    }

    private void lose(String... ids) {
        new NoticeSteps(window).lose(ids);
        await().until(() -> !window.notices().isEmpty());
    }

    private void enlarge() {
        window.press("page-wall");
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.fx(() -> {
            window.stage().getScene().lookup(".wall").requestFocus();
            return null;
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The faults found, each with the window size. */
    private List<String> inEachSize(Supplier<List<String>> wrong) {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> found = new ArrayList<>();
        for (WindowSize size : WindowSize.ALL) {
            TestWindow.fx(() -> {
                Parent root = window.stage().getScene().getRoot();
                root.resize(size.logicalWidth(), size.logicalHeight());
                for (int pass = 0; pass < 3; pass++) {
                    root.applyCss();
                    root.layout();
                }
                wrong.get().forEach(one -> found.add(size + ": " + one));
                return null;
            });
        }
        return found;
    }

    private Node lookup(String id) {
        return window.stage().getScene().lookup("#" + id);
    }

    private Stream<Node> all(String selector) {
        return window.stage().getScene().getRoot().lookupAll(selector).stream().filter(SizesTest::isInSight);
    }

    private List<String> missing(String... ids) {
        return Stream.of(ids).filter(id -> !isThere(lookup(id))).toList();
    }

    /** Whether a node is completely inside the window. */
    private boolean isThere(Node node) {
        Bounds frame = window.stage().getScene().getRoot().getLayoutBounds();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return isInSight(node) && frame.contains(bounds) && bounds.getWidth() >= 18 && bounds.getHeight() >= 16
                && !isCut(node);
    }

    private static boolean isInSight(Node node) {
        return DetailsSetUp.isInSight(node);
    }

    private static boolean isCut(Node node) {
        return node instanceof Labeled labeled && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.isTextTruncated();
    }

    private List<String> cut(String... selectors) {
        return Stream.of(selectors).flatMap(this::all).filter(node -> isCut(node) || !isInside(node))
                .map(Node::toString).toList();
    }

    private boolean isInside(Node node) {
        return window.stage().getScene().getRoot().getLayoutBounds()
                .contains(node.localToScene(node.getLayoutBounds()));
    }

    private Stream<String> entries(String menu) {
        return ((MenuButton) lookup(menu)).getItems().stream().map(MenuItem::getText);
    }

    /** The buttons that the notice cards cover. */
    private List<String> covered() {
        List<Bounds> cards = all("#notices .notice").map(card -> card.localToScene(card.getLayoutBounds())).toList();
        return Stream.of(".button", ".toggle-button", ".menu-button", ".text-field").flatMap(this::all)
                .filter(button -> !isWithin(button, "notices"))
                .filter(button -> cards.stream()
                        .anyMatch(card -> card.intersects(button.localToScene(button.getLayoutBounds()))))
                .map(Node::toString).toList();
    }

    private static boolean isWithin(Node node, String id) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value is cut both on one line and when wrapped. */
    private static boolean isValueCut(Node value) {
        Labeled wrapped = (Labeled) value.lookup(".fact-wrapped");
        if (wrapped.isVisible()) {
            return wrapped.isTextTruncated();
        }
        TextField field = (TextField) value.lookup(".fact");
        Text text = new Text(field.getText());
        text.setFont(field.getFont());
        return text.getLayoutBounds().getWidth() > field.getWidth() - field.getInsets().getLeft()
                - field.getInsets().getRight();
    }
}
