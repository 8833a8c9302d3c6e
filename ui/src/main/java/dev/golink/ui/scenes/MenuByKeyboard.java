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
 * Opens a context menu with the menu key or Shift+F10, beside the item that the keyboard is on. JavaFX would open it in
 * the middle of the whole control, and supports Shift+F10 only on Windows. Use it on the JavaFX thread only.
 */
public final class MenuByKeyboard {
    /** Opens the context menu; so does the menu key. */
    public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private MenuByKeyboard() {}

    /**
     * Lets these keys open a menu while a node, or a node inside it, has the focus.
     *
     * @param at the node beside which the menu opens; asked each time before the menu opens
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

    /** Some systems send both a key event and a request for a menu, so the menu may be open already. */
    private static void show(Node node, ContextMenu menu, Supplier<Node> at) {
        if (!menu.isShowing()) {
            Node beside = at.get();
            Bounds place = beside.localToScreen(beside.getBoundsInLocal());
            menu.show(node, place.getMinX() + place.getWidth() / 4, place.getCenterY());
        }
    }
}
