package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.runs.CommandsWindowTest;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Command;
import dev.golink.ui.fixtures.Phones;

/** The wall has the same selection and filter as the table. */
class WallSelectionTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final WallSteps wall = new WallSteps(window);
    private final FxRobot robot = new FxRobot();

    @Test
    void wallAndTableShareOneSelection() {
        wall.open(WallSteps.many(6));
        robot.clickOn(wall.tile("lab-2"));
        assertThat(window.selected()).containsExactly("lab-2");
        wall.press("lab-4", true, false);
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-3", "lab-4");
        wall.press("lab-3", false, true);
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-4");
        assertThat(wall.isSelected("lab-2")).isTrue();
        assertThat(wall.isSelected("lab-3")).isFalse();
        assertThat(window.text("selected")).contains("2");

        robot.push(KeyCode.DELETE);
        DialogPane question = await().until(CommandsWindowTest::question, pane -> pane != null);
        assertThat(question.getContentText()).contains("2 phones");
        CommandsWindowTest.answer(question, 0);
        assertThat(window.fleet.sent()).filteredOn(sent -> sent.command() instanceof Command.StopSharing)
                .extracting(sent -> sent.phone().value()).containsExactlyInAnyOrder("lab-2", "lab-4");

        wall.shortcut(KeyCode.A);
        assertThat(window.selected()).hasSize(6);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-3");
    }

    @Test
    void selectedPhonesWithoutATileAreCounted() {
        window.fleet.put(Phones.online("calm"));
        wall.open(WallSteps.many(2));
        wall.shortcut(KeyCode.DIGIT1);
        window.select("calm", "lab-1");
        wall.shortcut(KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.text("wall-elsewhere")).isEqualTo("1 selected phone is not on the wall");
        robot.clickOn(wall.tile("lab-2"));
        assertThat(window.text("wall-elsewhere")).isEmpty();
        assertThat(window.selected()).containsExactly("lab-2");
    }

    @Test
    void wallFollowsTheFilterAndOrderOfTheTable() {
        wall.open(WallSteps.many(5));
        window.type("lab-2");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).containsExactly("lab-2");
        window.type("");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.tiles()).containsExactly("lab-1", "lab-2", "lab-3", "lab-4", "lab-5");
    }

    @Test
    void newPhonesMoveNeitherTheSelectionNorTheVisibleTiles() {
        wall.open(WallSteps.many(120));
        robot.push(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        Bounds before = wall.place("lab-120");
        assertThat(window.selected()).containsExactly("lab-120");
        window.fleet.put(WallSteps.sharing("aaa"), Phones.online("lab-3"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.place("lab-120")).isEqualTo(before);
        assertThat(window.selected()).containsExactly("lab-120");
    }

    @Test
    void theMenuActsOnTheTileUnderThePointer() {
        wall.open(WallSteps.many(3));
        // The headless screen cannot draw a menu's shadow beyond its edge, so the menu opens near the top.
        robot.moveTo(wall.tile("lab-3"), Pos.TOP_CENTER, new Point2D(0, 12), Motion.DEFAULT)
                .clickOn(MouseButton.SECONDARY);
        assertThat(window.selected()).containsExactly("lab-3");
        List<MenuItem> items = TestWindow.fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).findFirst().orElseThrow().getItems());
        assertThat(items).extracting(MenuItem::getId).startsWith("menu-enlarge", "menu-full-screen", "menu-start",
                "menu-stop");
        TestWindow.fx(() -> {
            items.getFirst().fire();
            return null;
        });
        await().until(() -> window.isVisible("close-up"));
    }
}
