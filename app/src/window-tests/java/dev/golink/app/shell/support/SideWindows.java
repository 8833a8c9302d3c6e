package dev.golink.app.shell.support;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.util.WaitForAsyncUtils;

/** The one small window that is open beside the main window. For any thread. */
public final class SideWindows {
    private SideWindows() {}

    /** Chooses an item of the menu. */
    public static void choose(TestWindow window, String item) {
        TestWindow.fx(() -> {
            ((MenuButton) window.stage().getScene().lookup("#action-more")).getItems().stream()
                    .filter(one -> item.equals(one.getId())).findFirst().orElseThrow().fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    public static boolean isOpen(TestWindow window) {
        return TestWindow.fx(() -> Window.getWindows().stream().anyMatch(one -> isBeside(window, one)));
    }

    public static Scene scene(TestWindow window) {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(one -> isBeside(window, one))
                .map(Window::getScene).findFirst().orElseThrow());
    }

    public static String title(TestWindow window) {
        return TestWindow.fx(() -> ((Stage) scene(window).getWindow()).getTitle());
    }

    private static boolean isBeside(TestWindow window, Window one) {
        return one instanceof Stage stage && stage.isShowing() && stage.getOwner() == window.stage();
    }

    public static Node node(TestWindow window, String id) {
        return TestWindow.fx(() -> Objects.requireNonNull(scene(window).lookup("#" + id), id));
    }

    public static String text(TestWindow window, String id) {
        return TestWindow.fx(() -> ((Labeled) node(window, id)).getText());
    }

    /** Presses a button or selects a choice. */
    public static void press(TestWindow window, String id) {
        TestWindow.fx(() -> {
            Node node = node(window, id);
            node.requestFocus();
            ((ButtonBase) node).fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Brings a page of the preferences to the front. */
    public static void page(TestWindow window, int number) {
        TestWindow.fx(() -> {
            ((TabPane) node(window, "preferences-pages")).getSelectionModel().select(number);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
