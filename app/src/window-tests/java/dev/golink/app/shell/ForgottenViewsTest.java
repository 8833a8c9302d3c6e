package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.EventPaths;
import dev.golink.ui.fixtures.Phones;

/**
 * Views that are no longer shown can be garbage-collected; otherwise they would fill the memory of a console that is
 * open for weeks.
 */
class ForgottenViewsTest {
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
    void aRunInProgressHoldsNoViewOfTheOldLanguage() {
        open();
        window.press("action-start");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        await().until(() -> !window.all(".run-cell .run").isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        WeakReference<Object> old = TestWindow.fx(() -> new WeakReference<>(window.stage().getScene().getRoot()));

        SideWindows.choose(window, "menu-preferences");
        SideWindows.press(window, "language-chinese");

        awaitForgotten(old);
    }

    @Test
    void aClosedWatchWindowIsGarbageCollected() {
        open();
        window.press("action-watch");
        await().until(() -> !window.otherWindows().isEmpty());
        WeakReference<Object> old = TestWindow.fx(() -> new WeakReference<>(other().getScene().getRoot()));

        TestWindow.fx(() -> {
            other().close();
            return null;
        });

        awaitForgotten(old);
    }

    @Test
    void closedPreferencesAreGarbageCollected() {
        open();
        SideWindows.choose(window, "menu-preferences");
        WeakReference<Object> old = TestWindow.fx(() -> new WeakReference<>(other().getScene().getRoot()));

        TestWindow.fx(() -> {
            other().close();
            return null;
        });

        awaitForgotten(old);
    }

    private void open() {
        window.show(1024, 700);
        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE), Phones.online("lab-2"));
        await().until(() -> window.ids().size() == 2);
        window.select("lab-1", "lab-2");
    }

    private Stage other() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage != window.stage() && stage.isShowing()).findFirst().orElseThrow();
    }

    private void awaitForgotten(WeakReference<Object> old) {
        // Makes JavaFX drop its references to the old view: the last mouse position, focus and selection.
        window.select("lab-2");
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.fx(() -> {
            EventPaths.forget();
            return null;
        });
        await().untilAsserted(() -> {
            System.gc();
            assertThat(old.refersTo(null)).isTrue();
        });
    }
}
