package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

class TooltipWalkTest {
    private static final int PRESENCE = 0;
    private static final int MODEL = 2;

    private final FxRobot robot = new FxRobot();
    private final TestWindow window = TestWindow.english();

    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void tooltipShowsTheFullTextOfItsCell() {
        window.show(1280, 720);
        window.fleet.reset(SampleFleet.phones());
        await().until(() -> window.ids().size() == 30);

        robot.moveTo(cell("lab-11", PRESENCE));
        await().untilAsserted(() -> assertThat(tips()).singleElement().asString().startsWith("late"));
        robot.moveTo(cell("lab-12", PRESENCE));
        await().untilAsserted(() -> assertThat(tips()).singleElement().asString().startsWith("stale"));
    }

    @Test
    void accessibleHelpOfACellIsNotThatOfAnotherCell() {
        window.show(1280, 720);
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));
        await().until(() -> window.ids().size() == 2);

        robot.moveTo(cell("lab-1", MODEL));
        await().untilAsserted(() -> assertThat(tips()).containsExactly("Pixel 8"));
        robot.moveTo("#search-field");
        await().untilAsserted(() -> assertThat(tips()).doesNotContain("Pixel 8"));

        assertThat(TestWindow.fx(() -> cell("lab-2", PRESENCE).queryAccessibleAttribute(AccessibleAttribute.HELP)))
                .isEqualTo("");
    }

    @Test
    void theTableHasOneTooltipForAllItsCells() {
        window.show(1280, 720);
        window.fleet.reset(SampleFleet.phones());
        await().until(() -> window.ids().size() == 30);

        assertThat(TestWindow.fx(() -> window.table().lookupAll(".table-cell").stream().map(Control.class::cast)
                .map(Control::getTooltip).filter(Objects::nonNull).collect(Collectors.toSet()))).hasSize(1);
    }

    private Node cell(String id, int column) {
        return TestWindow.fx(() -> window.row(id).lookupAll(".table-cell").stream().toList().get(column));
    }

    private static List<String> tips() {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(Tooltip.class::isInstance)
                .filter(Window::isShowing).map(tip -> ((Tooltip) tip).getText()).toList());
    }
}
