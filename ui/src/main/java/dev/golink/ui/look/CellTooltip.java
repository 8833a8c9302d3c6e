package dev.golink.ui.look;

import java.util.function.Supplier;
import javafx.scene.control.Cell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * One tooltip for all the cells of a table, whose text is worked out only when it is shown. Each tooltip is a window with a scene
 * and styles of its own, too much for every one of some hundred cells. On the window's thread.
 */
public final class CellTooltip {
    private final Tooltip tooltip = new Tooltip();
    private Supplier<String> says = () -> "";

    /** A tooltip that says nothing yet. */
    public CellTooltip() {
        tooltip.setOnShowing(_ -> tooltip.setText(says.get()));
        // It is the cells' help for screen readers too, and what one cell said is no help with another.
        tooltip.setOnHidden(_ -> tooltip.setText(""));
    }

    /** Says that text over a cell, as long as the cell is not empty. */
    public void install(Cell<?> cell, Supplier<String> text) {
        cell.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> says = text);
        cell.tooltipProperty().bind(cell.emptyProperty().map(empty -> empty ? null : tooltip));
    }
}
