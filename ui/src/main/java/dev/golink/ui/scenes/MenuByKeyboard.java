package dev.golink.ui.scenes;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Opens a context menu by the menu key or Shift+F10, beside what the keyboard is on. JavaFX would put it into the middle of the
 * whole control, and knows Shift+F10 on Windows alone. For the window's thread only.
 */
public final class MenuByKeyboard {
    /** Opens the context menu; the menu key does too. */
    public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private MenuByKeyboard() {}

    /**
     * Opens a menu from a node and those in it.
     *
     * @param at what the menu is to open beside; asked each time, before it opens
     */
    public static void give(Node node, ContextMenu menu, Supplier<Node> at) {
        node.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                event.consume();
                show(node, menu, at);
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (KEY.match(event) || event.getCode() == KeyCode.CONTEXT_MENU) {
                event.consume();
                show(node, menu, at);
            }
        });
    }

    /** Some systems tell of the key and of the wish for a menu, so that it may be open already. */
    private static void show(Node node, ContextMenu menu, Supplier<Node> at) {
        if (!menu.isShowing()) {
            Node beside = at.get();
            Bounds place = beside.localToScreen(beside.getBoundsInLocal());
            menu.show(node, place.getMinX() + place.getWidth() / 4, place.getCenterY());
        }
    }
}
