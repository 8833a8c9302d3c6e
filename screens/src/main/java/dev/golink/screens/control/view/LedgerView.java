package dev.golink.screens.control.view;

import java.time.ZoneId;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.GestureLedger;
import dev.golink.screens.control.LedgerEntry;
import dev.golink.ui.scenes.WhileShown;

/** The list of the last gestures, the newest first. */
public final class LedgerView {
    private final BorderPane root = new BorderPane();
    private final TableView<LedgerEntry> table = new TableView<>();

    /**
     * Makes the list.
     *
     * @param name the name of a phone
     * @param zone the time zone of the times
     */
    public LedgerView(GestureLedger ledger, Function<LedgerEntry, String> name, ControlTexts texts, ZoneId zone) {
        table.setId("gestures");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setAccessibleText(texts.texts().text("control.ledger.title"));
        Label none = new Label(texts.texts().text("control.ledger.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        table.getColumns().add(column(texts, "control.ledger.time", 110, entry -> texts.time(entry, zone)));
        table.getColumns().add(column(texts, "control.ledger.phone", 130, name));
        table.getColumns().add(column(texts, "control.ledger.gesture", 140, texts::gesture));
        table.getColumns().add(column(texts, "control.ledger.took", 80, texts::took));
        table.getColumns().add(column(texts, "control.ledger.outcome", 240, texts::outcome));
        root.setCenter(table);
        root.getStyleClass().add("gestures");
        WhileShown.followList(root, ledger.entries(), () -> show(ledger));
    }

    /** The node to put into a scene. */
    public Parent node() {
        return root;
    }

    /** The selection stays at its gesture while newer ones come. */
    private void show(GestureLedger ledger) {
        LedgerEntry chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(ledger.entries());
        if (chosen != null) {
            table.getItems().stream().filter(entry -> entry.number() == chosen.number()).findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
    }

    private static TableColumn<LedgerEntry, String> column(ControlTexts texts, String title, double width,
            Function<LedgerEntry, String> text) {
        TableColumn<LedgerEntry, String> column = new TableColumn<>(texts.texts().text(title));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(_ -> new Cell());
        return column;
    }

    /** A cell whose tooltip has the whole text. */
    private static final class Cell extends TableCell<LedgerEntry, String> {
        private static final double WIDEST = 360;

        private final Tooltip whole = new Tooltip();

        Cell() {
            whole.setWrapText(true);
            whole.setMaxWidth(WIDEST);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(item);
            whole.setText(item);
            setTooltip(item == null ? null : whole);
        }
    }
}
