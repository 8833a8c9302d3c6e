package dev.golink.app.table.columns;

import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;

import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.PhoneField;
import dev.golink.app.field.catalog.PhoneFields;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.CellTooltip;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;

/** Creates the table's columns, one for each field that has a column. */
public final class RosterColumns {
    private final CellTooltip tooltip = new CellTooltip();
    private final PhoneTexts texts;
    private final RosterModel model;
    private final ObservableValue<Instant> now;
    private final ObservableValue<Boolean> reducedMotion;

    public RosterColumns(PhoneTexts texts, RosterModel model, ObservableValue<Boolean> reducedMotion) {
        this.texts = texts;
        this.model = model;
        this.now = model.nowProperty();
        this.reducedMotion = reducedMotion;
    }

    public List<TableColumn<PhoneRow, Phone>> all() {
        return PhoneFields.columns().stream().map(this::column).toList();
    }

    /** The field that a column shows. */
    public static PhoneField field(TableColumn<PhoneRow, ?> column) {
        return (PhoneField) column.getUserData();
    }

    private TableColumn<PhoneRow, Phone> column(PhoneField field) {
        FieldColumn how = field.inTable();
        TableColumn<PhoneRow, Phone> column = new TableColumn<>(texts.texts().text(field.title()));
        column.setUserData(field);
        column.setId("column-" + field.id());
        column.setCellValueFactory(features -> features.getValue().phoneProperty());
        column.setCellFactory(_ -> {
            PhoneCell cell = cell(field);
            tooltip.install(cell, cell::full);
            return cell;
        });
        column.setMinWidth(how.least());
        column.setPrefWidth(how.preferred());
        column.setMaxWidth(how.most());
        column.setVisible(how.shownAtFirst());
        if (how.numeric()) {
            column.getStyleClass().add("numeric");
        }
        if (how.cell() == FieldColumn.Cell.NAME) {
            column.getStyleClass().add("name");
        }
        return column;
    }

    private PhoneCell cell(PhoneField field) {
        return switch (field.inTable().cell()) {
            case PLAIN -> new PhoneCell(field, texts, model::snapshot);
            case NAME -> new NameCell(field, texts, model::snapshot);
            case TICKING -> new TickingCell(field, texts, model::snapshot, now);
            case SHARING -> new SharingCell(field, texts, model, reducedMotion);
        };
    }
}
