package dev.golink.app.table;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.table.columns.PhoneCell;
import dev.golink.app.table.columns.RosterColumns;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.time.Moment;
import dev.golink.ui.fixtures.FactSamples;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;

/** Compares each column's texts and sorting with recorded ones. */
class ColumnFactsTest {
    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyColumnSaysAndSortsWhatItAlwaysDid(String language) throws IOException {
        FactSamples.assertSaid("table-" + language + ".txt",
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> said(Locale.of(language))));
    }

    private static String said(Locale locale) {
        RosterModel model = FactSamples.roster();
        List<TableColumn<PhoneRow, Phone>> columns = new RosterColumns(FactSamples.texts(locale), model,
                new SimpleBooleanProperty(true)).all();
        TableView<PhoneRow> table = new TableView<>(model.rows());
        table.getColumns().setAll(columns);
        StringBuilder said = new StringBuilder();
        columns.forEach(column -> said.append(heading(column)).append(cells(table, column))
                .append(sorted("ascending", model, column, false)).append(sorted("descending", model, column, true)));
        model.stopAt(new Moment(0, HandClock.START));
        columns.forEach(column -> said.append("no longer live: ").append(heading(column)).append(cells(table, column)));
        return said.toString();
    }

    private static String heading(TableColumn<PhoneRow, Phone> column) {
        return column.getId() + " = " + column.getText() + (column.isVisible() ? "" : ", hidden") + ", "
                + column.getMinWidth() + " " + column.getPrefWidth() + " " + column.getMaxWidth() + " "
                + column.getStyleClass() + "\n";
    }

    private static String cells(TableView<PhoneRow> table, TableColumn<PhoneRow, Phone> column) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < table.getItems().size(); i++) {
            PhoneCell cell = (PhoneCell) column.getCellFactory().call(column);
            cell.updateTableView(table);
            cell.updateTableColumn(column);
            cell.updateIndex(i);
            String sign = cell.getGraphic() instanceof IndicatorView view
                    ? " " + cell.getContentDisplay() + " " + view.getStyleClass()
                    : "";
            said.append("  ").append(table.getItems().get(i)).append(": ").append(cell.getText()).append(sign)
                    .append(" | ").append(cell.full().replace("\n", "\\n")).append('\n');
        }
        return said.toString();
    }

    private static String sorted(String name, RosterModel model, TableColumn<PhoneRow, Phone> column,
            boolean descending) {
        return name + ": "
                + RosterColumns.field(column).order(descending).then(RosterModel.BY_NAME).sorted(model.known()).stream()
                        .map(PhoneRow::toString).collect(Collectors.joining(" "))
                + "\n";
    }
}
