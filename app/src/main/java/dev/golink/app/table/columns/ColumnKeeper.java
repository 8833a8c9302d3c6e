package dev.golink.app.table.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

import dev.golink.app.field.PhoneField;
import dev.golink.app.field.catalog.PhoneFields;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.settings.Settings;

/** Saves the operator's layout of the columns: which are shown, their order, their widths, and the sorting. */
public final class ColumnKeeper {
    /** The width of the vertical scroll bar, in pixels. */
    private static final double SCROLL_BAR = 16;

    private final TableView<PhoneRow> table;
    private final List<TableColumn<PhoneRow, Phone>> atFirst;
    private final Settings settings;
    private final ColumnWidths widths = new ColumnWidths();
    private boolean arranging;
    private boolean scrolls;

    public ColumnKeeper(TableView<PhoneRow> table, List<TableColumn<PhoneRow, Phone>> atFirst, Settings settings) {
        this.table = table;
        this.atFirst = List.copyOf(atFirst);
        this.settings = settings;
        arrange(settings.get(ColumnLayout.SECTION));
        watch();
        table.widthProperty().subscribe(this::fit);
    }

    private void watch() {
        table.getColumns().addListener((ListChangeListener<TableColumn<PhoneRow, ?>>) _ -> remember());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<PhoneRow, ?>>) _ -> remember());
        atFirst.forEach(column -> {
            column.visibleProperty().subscribe((_, _) -> {
                fit();
                remember();
            });
            column.sortTypeProperty().subscribe((_, _) -> remember());
        });
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
    }

    /** The released mouse may have dragged the edge of a column. */
    private void released() {
        if (scrolls) {
            table.getVisibleLeafColumns().forEach(column -> {
                PhoneField field = RosterColumns.field(column);
                if (column.getWidth() != widths.wanted(field)) {
                    widths.choose(field, column.getWidth());
                }
            });
        }
        remember();
    }

    /**
     * Sets the width that names need, so that their column has room for them.
     *
     * @param width the width of the phones' names, in pixels
     */
    public void needForNames(double width) {
        if (widths.needForNames(width)) {
            fit();
        }
    }

    /** Saves nothing from now on: a table that ends loses its sorting, which is not the operator's choice. */
    public void end() {
        arranging = true;
    }

    /** Restores the initial layout of all columns. */
    public void reset() {
        arrange(ColumnLayout.SECTION.initial());
        remember();
    }

    private void arrange(ColumnLayout layout) {
        arranging = true;
        Map<PhoneField, ColumnLayout.Placed> placed = new LinkedHashMap<>();
        layout.columns()
                .forEach(one -> PhoneFields.column(one.name()).ifPresent(field -> placed.putIfAbsent(field, one)));
        atFirst.forEach(column -> {
            PhoneField field = RosterColumns.field(column);
            ColumnLayout.Placed one = placed.get(field);
            column.setVisible(
                    field.equals(PhoneFields.PHONE) || (one == null ? field.inTable().shownAtFirst() : one.visible()));
            widths.choose(field, one == null ? 0 : one.width());
        });
        table.getColumns().setAll(inOrder(List.copyOf(placed.keySet())));
        sort(layout.sorts());
        arranging = false;
        fit();
    }

    /** The columns in the saved order; a column that is new in this version follows its initial neighbour. */
    private List<TableColumn<PhoneRow, Phone>> inOrder(List<PhoneField> placed) {
        List<TableColumn<PhoneRow, Phone>> columns = new ArrayList<>(atFirst);
        columns.removeIf(column -> !placed.contains(RosterColumns.field(column)));
        columns.sort(Comparator.comparingInt(column -> placed.indexOf(RosterColumns.field(column))));
        for (int i = 0; i < atFirst.size(); i++) {
            if (!columns.contains(atFirst.get(i))) {
                columns.add(i == 0 ? 0 : columns.indexOf(atFirst.get(i - 1)) + 1, atFirst.get(i));
            }
        }
        return columns;
    }

    private void sort(List<ColumnLayout.Sort> sorts) {
        List<TableColumn<PhoneRow, Phone>> order = new ArrayList<>();
        for (ColumnLayout.Sort sort : sorts.isEmpty() ? byName() : sorts) {
            PhoneFields.column(sort.name()).flatMap(this::column).filter(column -> !order.contains(column))
                    .ifPresent(column -> {
                        column.setSortType(sort.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                        order.add(column);
                    });
        }
        table.getSortOrder().setAll(order);
    }

    private static List<ColumnLayout.Sort> byName() {
        return List.of(new ColumnLayout.Sort(PhoneFields.PHONE.id(), false));
    }

    private Optional<TableColumn<PhoneRow, Phone>> column(PhoneField field) {
        return atFirst.stream().filter(column -> RosterColumns.field(column).equals(field)).findFirst();
    }

    private void remember() {
        if (!arranging) {
            settings.set(ColumnLayout.SECTION, new ColumnLayout(
                    Stream.concat(table.getColumns().stream().map(this::placed), unknown()).toList(),
                    table.getSortOrder().stream()
                            .map(column -> new ColumnLayout.Sort(RosterColumns.field(column).id(),
                                    column.getSortType() == SortType.DESCENDING))
                            .toList()));
        }
    }

    private ColumnLayout.Placed placed(TableColumn<PhoneRow, ?> column) {
        PhoneField field = RosterColumns.field(column);
        return new ColumnLayout.Placed(field.id(), widths.chosen(field), column.isVisible());
    }

    private Stream<ColumnLayout.Placed> unknown() {
        return settings.get(ColumnLayout.SECTION).columns().stream()
                .filter(one -> PhoneFields.column(one.name()).isEmpty());
    }

    /** Lets the columns share the table's width if it is sufficient; otherwise lets the table scroll sideways. */
    private void fit() {
        if (arranging) {
            return;
        }
        double least = table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        scrolls = table.getWidth() > 0 && least + SCROLL_BAR > table.getWidth();
        if (scrolls) {
            table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
            table.getVisibleLeafColumns().forEach(
                    column -> table.resizeColumn(column,
                            widths.wanted(RosterColumns.field(column)) - column.getWidth()));
        } else {
            table.setColumnResizePolicy(widths);
            widths.call(new TableView.ResizeFeatures<>(table, null, 0.0));
        }
    }
}
