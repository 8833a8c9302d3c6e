package dev.golink.app.table;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneRow;

/**
 * Drags rows out of the table to another place in the window. The drag takes all selected rows, or the one row under
 * the pointer if it is not selected. Escape cancels it. The selection and the scroll position stay.
 */
final class RowDrag {
    private final TableView<PhoneRow> table;
    private final ReadOnlyObjectWrapper<List<PhoneRow>> dragged = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable PhoneRow pressed;
    private Runnable letGo = () -> {};

    RowDrag(TableView<PhoneRow> table) {
        this.table = table;
        // Remembers the pressed row before it selects itself: rows may move before the pointer has moved far enough for
        // a drag.
        table.addEventFilter(MouseEvent.MOUSE_PRESSED,
                press -> pressed = press.getButton() == MouseButton.PRIMARY ? row(press.getTarget()) : null);
        table.addEventHandler(MouseEvent.DRAG_DETECTED, _ -> begin());
        table.addEventHandler(MouseDragEvent.MOUSE_DRAG_DONE, _ -> end());
    }

    /** The rows that are being dragged now; empty if there is no drag. */
    ReadOnlyObjectProperty<List<PhoneRow>> draggedProperty() {
        return dragged.getReadOnlyProperty();
    }

    private void begin() {
        PhoneRow row = pressed;
        if (row == null) {
            return;
        }
        List<PhoneRow> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        table.startFullDrag();
        Scene scene = table.getScene();
        EventHandler<KeyEvent> escape = this::cancel;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        scene.setCursor(Cursor.CLOSED_HAND);
        letGo = () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            scene.setCursor(null);
        };
        dragged.set(selected.contains(row) ? selected : List.of(row));
    }

    private void cancel(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
        }
    }

    private void end() {
        letGo.run();
        letGo = () -> {};
        dragged.set(List.of());
    }

    /** The phone whose row contains the event's target; null if no row does. */
    static @Nullable PhoneRow row(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TableRow<?> row) {
                return row.getItem() instanceof PhoneRow phone ? phone : null;
            }
        }
        return null;
    }
}
