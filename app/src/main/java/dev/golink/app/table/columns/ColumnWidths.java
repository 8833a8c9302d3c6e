package dev.golink.app.table.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.PhoneField;
import dev.golink.ui.roster.PhoneRow;

/**
 * The column widths that the operator wants, and the division of the table's width by them. A table that returns to an
 * earlier width also returns to the same column widths. (JavaFX's own policies start from the current widths.) For the
 * JavaFX thread only.
 */
@SuppressWarnings("rawtypes") // JavaFX declares the raw type.
final class ColumnWidths extends ConstrainedColumnResizeBase implements Callback<ResizeFeatures, Boolean> {
    /** The chosen widths in pixels, by field ID. */
    private final Map<String, Double> chosen = new HashMap<>();
    private double names;

    /** The wanted width in pixels: the operator's choice, or the width that the column usually needs. */
    double wanted(PhoneField column) {
        return chosen.getOrDefault(column.id(), column.inTable().preferred());
    }

    /** The operator's choice in pixels; 0 if there is none. */
    double chosen(PhoneField column) {
        return chosen.getOrDefault(column.id(), 0.0);
    }

    /** @param width in pixels; 0 for the width that the column usually needs */
    void choose(PhoneField column, double width) {
        if (width == 0) {
            chosen.remove(column.id());
        } else {
            chosen.put(column.id(), ColumnRoom.of(column.inTable(), width, 0).wanted());
        }
    }

    /**
     * Sets the width that the phones' names need. Names use free room before they are cut, unless the operator chose a
     * width.
     *
     * @param width in pixels
     * @return whether the width has changed
     */
    boolean needForNames(double width) {
        boolean changed = width != names;
        names = width;
        return changed;
    }

    private ColumnRoom room(PhoneField column) {
        boolean free = column.inTable().cell() == FieldColumn.Cell.NAME && !chosen.containsKey(column.id());
        return ColumnRoom.of(column.inTable(), wanted(column), free ? names : 0);
    }

    /** Called by the table when its width or columns change, and while the operator drags the edge of a column. */
    @Override
    public Boolean call(ResizeFeatures features) {
        @SuppressWarnings("unchecked")
        ResizeFeatures<PhoneRow> table = features;
        List<? extends TableColumn<PhoneRow, ?>> columns = table.getTable().getVisibleLeafColumns();
        if (table.getColumn() != null) {
            return drag(table, columns, columns.indexOf(table.getColumn()));
        }
        if (table.getContentWidth() > 0) {
            List<ColumnRoom> rooms = columns.stream().map(RosterColumns::field).map(this::room).toList();
            show(table, columns, ColumnRoom.share(rooms, table.getContentWidth()));
        }
        return true;
    }

    /** Changes the width of the column before the edge; the columns after the edge compensate, the nearest first. */
    private boolean drag(ResizeFeatures<PhoneRow> table, List<? extends TableColumn<PhoneRow, ?>> columns,
            int dragged) {
        List<Double> widths = new ArrayList<>(columns.stream().map(TableColumn::getWidth).toList());
        double change = within(columns.get(dragged), widths.get(dragged) + table.getDelta()) - widths.get(dragged);
        double rest = change;
        for (int i = dragged + 1; i < widths.size() && rest != 0; i++) {
            double width = within(columns.get(i), widths.get(i) - rest);
            rest -= widths.get(i) - width;
            widths.set(i, width);
        }
        if (change == rest) {
            return false;
        }
        widths.set(dragged, widths.get(dragged) + change - rest);
        show(table, columns, widths);
        columns.forEach(column -> choose(RosterColumns.field(column), column.getWidth()));
        return true;
    }

    private static double within(TableColumn<PhoneRow, ?> column, double width) {
        return Math.clamp(Math.rint(width), column.getMinWidth(), column.getMaxWidth());
    }

    private static void show(ResizeFeatures<PhoneRow> table, List<? extends TableColumn<PhoneRow, ?>> columns,
            List<Double> widths) {
        IntStream.range(0, widths.size()).forEach(i -> table.setColumnWidth(columns.get(i), widths.get(i)));
    }
}
