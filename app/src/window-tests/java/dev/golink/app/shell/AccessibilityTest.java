package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Using every page by keyboard and screen reader. */
class AccessibilityTest {
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyControlOfEveryPageHasANameInItsLanguage(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.LOOPBACK);
        window.show(1024, 700);
        assertThat(nameless(window.stage().getScene())).as("empty").isEmpty();
        window.fleet.reset(SampleFleet.phones());
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.fx(() -> {
            ((ToggleButton) window.stage().getScene().lookup("#action-add")).setSelected(true);
            return null;
        });
        assertThat(nameless(window.stage().getScene())).as("with phones").isEmpty();
        SideWindows.choose(window, "menu-preferences");
        for (int page = 0; page < 4; page++) {
            SideWindows.page(window, page);
            assertThat(nameless(SideWindows.scene(window))).as("page %d", page).isEmpty();
        }
        for (String item : List.of("menu-shortcuts", "menu-about")) {
            robot.push(KeyCode.ESCAPE);
            SideWindows.choose(window, item);
            assertThat(nameless(SideWindows.scene(window))).as(item).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSelectedButtonStaysReadableWithTheFocus(ColorScheme scheme) {
        window.scheme.set(scheme);
        window.show(1280, 720);
        window.fleet.reset(SampleFleet.phones());
        WaitForAsyncUtils.waitForFxEvents();

        List<String> buttons = List.of("page-phones", "action-add", "toggle-details");

        assertThat(buttons).allSatisfy(id -> assertThat(contrastOfChosen(id)).as(id).isGreaterThanOrEqualTo(4.5));
    }

    private double contrastOfChosen(String id) {
        return TestWindow.fx(() -> {
            ToggleButton button = (ToggleButton) window.stage().getScene().lookup("#" + id);
            button.setSelected(true);
            button.requestFocus();
            button.applyCss();
            Color ground = (Color) button.getBackground().getFills().getLast().getFill();
            FontIcon icon = (FontIcon) button.getGraphic();
            return TokensTest.contrast((Color) icon.getIconColor(), ground);
        });
    }

    /** The focusable controls without an accessible text; a screen reader could only name their kind. */
    private static List<String> nameless(Scene scene) {
        return TestWindow.fx(() -> {
            scene.getRoot().applyCss();
            return nodes(scene.getRoot()).filter(node -> node instanceof Control && node.isFocusTraversable())
                    .filter(node -> !(node instanceof TabPane)).filter(node -> name(node).isBlank())
                    .map(Node::toString).toList();
        });
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        // A pane that only scrolls texts is read out as these texts.
        return text == null ? node instanceof ScrollPane ? "texts" : "" : text;
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::nodes))
                : Stream.of(node);
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void focusIsVisibleOnButtonsAndChoices(ColorScheme scheme) {
        window.scheme.set(scheme);
        window.fleet.put(Phones.online("lab-1"));
        window.show(1024, 700);
        SideWindows.choose(window, "menu-preferences");

        // Controls show the keyboard focus only after their window has it.
        await().until(() -> TestWindow.fx(() -> SideWindows.scene(window).getWindow().isFocused()));
        for (String id : List.of("theme-light", "reset-appearance")) {
            assertThat(differs(SideWindows.node(window, id))).as("%s in %s", id, scheme).isTrue();
        }
    }

    /** Whether a node looks different with the keyboard focus. */
    private boolean differs(Node node) {
        WritableImage with = look(node, node);
        WritableImage without = look(node, SideWindows.node(window, "preferences-pages"));
        return pixels(with, without) > 40;
    }

    private static WritableImage look(Node node, Node focused) {
        TestWindow.fx(() -> {
            focused.requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return TestWindow.fx(() -> node.getScene().snapshot(null));
    }

    private static int pixels(WritableImage one, WritableImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void tabMovesTheFocusFromTopToBottom() {
        window.show(1024, 700);
        SideWindows.choose(window, "menu-preferences");
        SideWindows.press(window, "theme-dark");
        List<String> visited = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.TAB);
            visited.add(TestWindow.fx(() -> SideWindows.scene(window).getFocusOwner().getId()));
        }

        assertThat(visited).containsExactly("accent-blue", "density-comfortable", "language-system",
                "reset-appearance");
    }
}
