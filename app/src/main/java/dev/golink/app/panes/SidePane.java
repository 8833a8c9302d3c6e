package dev.golink.app.panes;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** A pane at the left or right; its inner edge can be dragged or moved with the arrow keys. */
public final class SidePane {
    private static final double STEP = 16;

    private final BorderPane root = new BorderPane();
    private final PaneModel model;
    /** 1 at the left, where the width grows to the right; -1 at the right. */
    private final int direction;
    private double pressedAt;
    private double widthThen;

    /**
     * Creates a pane.
     *
     * @param most    the greatest width for which there is room now; it limits the width that the operator wants
     * @param resizer the name of the edge for screen readers
     */
    public SidePane(Side side, PaneModel model, Node content, ObservableDoubleValue most, String resizer) {
        this.model = model;
        this.direction = side == Side.LEFT ? 1 : -1;
        root.setCenter(content);
        root.getStyleClass().addAll("side-pane", side == Side.LEFT ? "left" : "right");
        root.prefWidthProperty().bind(Bindings.min(model.widthProperty(), most));
        root.setMinWidth(Region.USE_PREF_SIZE);
        root.setMaxWidth(Region.USE_PREF_SIZE);
        Region edge = edge(resizer);
        if (side == Side.LEFT) {
            root.setRight(edge);
        } else {
            root.setLeft(edge);
        }
    }

    /** The node to put into a scene. */
    public Region node() {
        return root;
    }

    private Region edge(String name) {
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleRole(AccessibleRole.THUMB);
        edge.setAccessibleText(name);
        edge.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressedAt = event.getScreenX();
            widthThen = root.getWidth();
            event.consume();
        });
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            // A drag that began outside the edge does not move it.
            if (edge.isPressed()) {
                model.resize(widthThen + direction * (event.getScreenX() - pressedAt));
            }
        });
        edge.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.remember());
        edge.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        return edge;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            int to = event.getCode() == KeyCode.RIGHT ? 1 : -1;
            model.resize(root.getWidth() + direction * to * STEP);
            model.remember();
            event.consume();
        }
    }
}
