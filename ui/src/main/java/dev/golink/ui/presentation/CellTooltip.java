package dev.golink.ui.presentation;

import java.util.function.Supplier;
import javafx.scene.control.Cell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * One tooltip for all cells of a table. Its text is made only when it is shown. Each JavaFX tooltip is a window with
 * its own scene and styles, which is too much for every one of some hundred cells. Use it on the JavaFX thread.
 */
public final class CellTooltip {
    private final Tooltip tooltip = new Tooltip();
    private Supplier<String> says = () -> "";

    /** Makes a tooltip without a text. */
    public CellTooltip() {
        tooltip.setOnShowing(_ -> tooltip.setText(says.get()));
        // The tooltip's text is also the help of all cells for screen readers, so the text of one cell must not remain
        // for another.
        tooltip.setOnHidden(_ -> tooltip.setText(""));
    }

    /** Shows this text over a cell while the cell is not empty. */
    public void install(Cell<?> cell, Supplier<String> text) {
        cell.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> says = text);
        cell.tooltipProperty().bind(cell.emptyProperty().map(empty -> empty ? null : tooltip));
    }
}
