package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;

/** Popups over the window. */
class PopupsTest {
    private final TestWindow window = TestWindow.english();

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPopupHasAShadowOnlyWhereItsWindowCanBeTransparent(boolean transparency) {
        window.transparency = transparency;
        window.show(1000, 700);

        ContextMenu menu = TestWindow.fx(() -> new ContextMenu(new MenuItem("Entry")));
        TestWindow.fx(() -> {
            menu.show(window.stage().getScene().lookup("#action-more"), Side.BOTTOM, 0, 0);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(TestWindow.fx(() -> menu.getScene().getRoot().lookupAll("*").stream()
                .anyMatch(part -> part.getEffect() != null))).isEqualTo(transparency);
    }
}
