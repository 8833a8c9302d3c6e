package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.preferences.Accent;
import dev.golink.app.preferences.Density;
import dev.golink.app.preferences.Preferences;
import dev.golink.app.preferences.StartPreferences;
import dev.golink.app.preferences.ThemeChoice;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.settings.SettingsFile;

/** The preferences as an operator uses them; each choice takes effect at once. */
class PreferencesWindowTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    @Test
    void aShortcutOpensThePreferencesAndEscapeClosesThem() {
        window.show(1024, 700);

        robot.press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
        assertThat(SideWindows.title(window)).isEqualTo("Preferences");

        robot.push(KeyCode.ESCAPE);
        await().until(() -> !SideWindows.isOpen(window));
    }

    @Test
    void aChosenThemeOverridesTheDesktopInEveryWindow() {
        open();

        SideWindows.press(window, "theme-dark");
        assertThat(sheets(window.stage().getScene())).contains("tokens-dark.css").doesNotContain("tokens-light.css");
        assertThat(sheets(SideWindows.scene(window))).contains("tokens-dark.css");

        SideWindows.press(window, "theme-light");
        desktop(ColorScheme.DARK);
        assertThat(sheets(window.stage().getScene())).contains("tokens-light.css").doesNotContain("tokens-dark.css");

        SideWindows.press(window, "theme-system");
        assertThat(sheets(window.stage().getScene())).contains("tokens-dark.css");
        desktop(ColorScheme.LIGHT);
        assertThat(sheets(window.stage().getScene())).contains("tokens-light.css");
    }

    @ParameterizedTest
    @EnumSource(Accent.class)
    void anAccentChangesOnlyTheAccentColours(Accent accent) {
        open();

        SideWindows.press(window, "accent-" + accent.style());

        assertThat(sheets(window.stage().getScene())).filteredOn(name -> name.matches("tokens-light-.*"))
                .containsExactly("tokens-light-" + accent.style() + ".css");
    }

    @Test
    void compactRowsAreLowerAndKeepTheFirstVisibleRow() {
        window.fleet.reset(java.util.stream.IntStream.rangeClosed(1, 200).mapToObj(i -> Phones.online("lab-" + i))
                .toList());
        open();
        window.scrollTo(100);

        SideWindows.press(window, "density-compact");

        await().untilAsserted(() -> assertThat(window.row("lab-101")).isNotNull());
        assertThat(TestWindow.fx(() -> window.row("lab-101").getHeight())).isEqualTo(Density.COMPACT.rowHeight());
        assertThat(TestWindow.fx(() -> window.row("lab-101").getLayoutY())).isLessThan(26);
        SideWindows.press(window, "density-comfortable");
        await().untilAsserted(() -> assertThat(TestWindow.fx(() -> window.row("lab-101").getHeight())).isEqualTo(34));
    }

    @Test
    void lowBatteryIndicatorFollowsTheChosenLimit() {
        window.fleet.put(Phones.model("lab-1", "Pixel 8", 30, "wifi"));
        open();
        assertThat(lowSigns()).isZero();
        SideWindows.page(window, 1);

        type("low-battery", "30");

        await().untilAsserted(() -> assertThat(lowSigns()).isEqualTo(1));
    }

    @Test
    void questionAppearsAboveTheChosenNumberOfPhones() {
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-3"));
        open();
        SideWindows.page(window, 1);
        type("ask-over", "2");
        window.select("lab-1", "lab-2", "lab-3");

        window.press("action-start");

        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void anInvalidNumberLeavesTheSettingUnchanged() {
        open();
        SideWindows.page(window, 1);
        type("low-battery", "lots");
        type("ask-over", "999999999999");
        type("at-once", "5000");

        assertThat(chosen().limits().lowBattery()).isEqualTo(20);
        assertThat(chosen().limits().askOver()).isEqualTo(10);
        assertThat(chosen().limits().atOnce()).isEqualTo(1_000);
    }

    @Test
    void anInvalidAddressIsReportedAndTheOldOneStays() {
        open();
        SideWindows.page(window, 2);
        SideWindows.press(window, "mode-attach");
        write("server", "ws://lab.example:8080");
        write("server", "lab.example");

        assertThat(SideWindows.text(window, "server-why")).startsWith("Not a valid address");
        assertThat(chosen().start().mode()).isEqualTo(StartPreferences.Mode.ATTACH);
        assertThat(chosen().start().server()).isEqualTo("ws://lab.example:8080");

        write("server", "ws://other.example:8080");
        assertThat(SideWindows.text(window, "server-why")).isEmpty();
        assertThat(chosen().start().server()).isEqualTo("ws://other.example:8080");
    }

    @Test
    void anInvalidNameIsReportedWithAValidSuggestion() {
        open();
        SideWindows.page(window, 2);
        write("operator", "Op A");
        assertThat(SideWindows.text(window, "operator-why")).contains("no spaces, such as Op-A.");
        assertThat(chosen().start().name()).isEmpty();

        write("operator", "Op-A");
        assertThat(SideWindows.text(window, "operator-why")).isEmpty();
        assertThat(chosen().start().name()).isEqualTo("Op-A");
    }

    @Test
    void equalPortsAreReported() {
        open();
        SideWindows.page(window, 2);

        type("port", "8081");

        assertThat(SideWindows.text(window, "ports-why")).startsWith("Both ports are the same");
    }

    @Test
    void resettingAPageAffectsOnlyThatPageAndKeepsTheFocus() {
        open();
        SideWindows.press(window, "theme-dark");
        SideWindows.page(window, 2);
        SideWindows.press(window, "minimised");
        SideWindows.press(window, "reset-start");

        assertThat(chosen().start()).isEqualTo(StartPreferences.USUAL);
        assertThat(chosen().appearance().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(TestWindow.fx(() -> SideWindows.scene(window).getFocusOwner().getId())).isEqualTo("reset-start");

        SideWindows.page(window, 0);
        SideWindows.press(window, "language-chinese");
        SideWindows.press(window, "reset-appearance");
        assertThat(SideWindows.title(window)).isEqualTo("Preferences");
        assertThat(chosen()).isEqualTo(Preferences.USUAL);
    }

    @Test
    void unreadableSettingsAreReportedInThePreferencesUntilTheConsoleEnds() throws Exception {
        Files.writeString(folder.resolve("console.json"), "{ half");
        try (SettingsFile settings = SettingsFile.open(folder.resolve("console.json"), Clock.systemUTC())) {
            window.settings = settings;
            open();

            assertThat(window.notices()).anyMatch(text -> text.contains("console.json.unreadable"));
            assertThat(SideWindows.text(window, "kept-aside")).contains("console.json.unreadable");
            SideWindows.press(window, "language-chinese");
            assertThat(SideWindows.text(window, "kept-aside")).contains("无法读取设置", "console.json.unreadable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyTabOfThePreferencesIsWholeInTheirNarrowestWindow(String language) {
        try (TestWindow other = new TestWindow(Locale.of(language), TestWindow.NETWORK)) {
            other.show(1024, 700);
            SideWindows.choose(other, "menu-preferences");
            Bounds last = TestWindow.fx(() -> {
                Scene scene = SideWindows.scene(other);
                scene.getWindow().setWidth(560);
                scene.getRoot().resize(560, 500);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Node[] tabs = scene.getRoot().lookupAll(".tab").toArray(Node[]::new);
                return tabs[tabs.length - 1].localToScene(tabs[tabs.length - 1].getLayoutBounds());
            });

            assertThat(last.getMaxX()).isBetween(100.0, 560.0);
        }
    }

    private void open() {
        window.show(1024, 700);
        SideWindows.choose(window, "menu-preferences");
    }

    private Preferences chosen() {
        return TestWindow.fx(() -> window.settings.get(Preferences.SECTION));
    }

    private void desktop(ColorScheme scheme) {
        TestWindow.fx(() -> {
            window.scheme.set(scheme);
            return null;
        });
    }

    private void type(String id, String number) {
        TestWindow.fx(() -> {
            Spinner<?> spinner = (Spinner<?>) SideWindows.node(window, id);
            spinner.getEditor().setText(number);
            spinner.commitValue();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String id, String text) {
        TestWindow.fx(() -> {
            ((TextField) SideWindows.node(window, id)).setText(text);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long lowSigns() {
        return window.all(".table-row-cell .sign-low").stream().filter(javafx.scene.Node::isVisible).count();
    }

    private static List<String> sheets(Scene scene) {
        return TestWindow.fx(() -> scene.getStylesheets().stream().map(url -> url.substring(url.lastIndexOf('/') + 1))
                .toList());
    }
}
