package dev.golink.ui.scenes;

import java.lang.ref.WeakReference;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Shows why a control is disabled while the pointer rests on it. JavaFX sends a disabled node no mouse events, so the
 * node's own tooltip never shows. One object listens for a whole scene, and holds no reference to nodes that left it.
 * Use it on the JavaFX thread only.
 */
public final class DisabledTips {
    private static final Duration DELAY = Duration.millis(600);
    /** How far below the pointer the tip is shown, in pixels, so that the pointer does not cover the text. */
    private static final double BELOW = 18;
    private static final double WIDEST = 360;

    private final Tooltip tip = new Tooltip();
    private final PauseTransition delay = new PauseTransition(DELAY);
    private WeakReference<@Nullable Node> under = new WeakReference<>(null);
    private double x;
    private double y;

    private DisabledTips(Scene scene) {
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        delay.setOnFinished(_ -> show());
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        scene.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> forget());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> forget());
        scene.addEventFilter(ScrollEvent.SCROLL, _ -> forget());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> forget());
    }

    /** The text that says why a node is disabled. It is shown while the node is disabled, unless it is empty. */
    public static StringProperty of(Node node) {
        if (node.getProperties().get(DisabledTips.class) instanceof StringProperty there) {
            return there;
        }
        StringProperty made = new SimpleStringProperty("");
        node.getProperties().put(DisabledTips.class, made);
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getProperties().computeIfAbsent(DisabledTips.class, _ -> new DisabledTips(scene));
            }
        });
        return made;
    }

    /** Why a node is disabled; empty if the node is enabled or no reason was set. */
    public static String textOf(Node node) {
        return node.isDisabled() && node.getProperties().get(DisabledTips.class) instanceof StringProperty why
                ? why.getValueSafe()
                : "";
    }

    private void moved(MouseEvent event) {
        Node at = event.getPickResult().getIntersectedNode();
        Node found = at == null ? null : disabledUnder(at, event.getSceneX(), event.getSceneY());
        x = event.getScreenX();
        y = event.getScreenY();
        if (!under.refersTo(found)) {
            forget();
            under = new WeakReference<>(found);
            if (found != null) {
                delay.playFromStart();
            }
        }
    }

    /** JavaFX reports the enabled parent under the pointer, so this searches in it for the disabled node. */
    private static @Nullable Node disabledUnder(Node node, double x, double y) {
        if (!node.isVisible() || !node.contains(node.sceneToLocal(x, y))) {
            return null;
        }
        if (!textOf(node).isEmpty()) {
            return node;
        }
        List<Node> children = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
        return children.reversed().stream().map(child -> disabledUnder(child, x, y)).filter(found -> found != null)
                .findFirst().orElse(null);
    }

    private void show() {
        Node node = under.get();
        Window window = node == null || node.getScene() == null ? null : node.getScene().getWindow();
        String text = node == null ? "" : textOf(node);
        if (window != null && window.isShowing() && !text.isEmpty()) {
            tip.setText(text);
            tip.show(window, x, y + BELOW);
        }
    }

    private void forget() {
        under = new WeakReference<>(null);
        delay.stop();
        tip.hide();
    }
}
