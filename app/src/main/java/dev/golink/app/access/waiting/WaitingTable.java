package dev.golink.app.access.waiting;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.access.AccessTexts;
import dev.golink.app.access.WaitingModel;
import dev.golink.app.access.WaitingRow;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.network.AddressText;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.CellTooltip;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.roster.NaturalOrder;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The table of the clients that wait, each with its buttons. */
final class WaitingTable {
    private static final double ROW_HEIGHT = 34;
    /** Set on rows of clients that do not wait any more. */
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("offline");

    private final TableView<WaitingRow> table = new TableView<>();
    private final CellTooltip tooltip = new CellTooltip();
    private final WaitingModel model;
    private final AccessTexts texts;
    private final AgeTexts ageTexts;
    private final Consumer<WaitingRow> letIn;
    private final Consumer<WaitingRow> turnAway;

    /**
     * Builds the table.
     *
     * @param letIn    lets the client of a row in
     * @param turnAway turns it away
     */
    WaitingTable(WaitingModel model, AccessTexts texts, AgeTexts ageTexts, Consumer<WaitingRow> letIn,
            Consumer<WaitingRow> turnAway) {
        this.model = model;
        this.texts = texts;
        this.ageTexts = ageTexts;
        this.letIn = letIn;
        this.turnAway = turnAway;
        table.setId("waiting");
        table.getStyleClass().add("roster");
        table.setAccessibleText(text("waiting.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.rows());
        table.setRowFactory(_ -> new Row());
        TableColumn<WaitingRow, WaitingRow> name = column("waiting.column.id", 122, 190,
                Comparator.comparing(waiting -> waiting.who().id(), NaturalOrder.INSTANCE),
                row -> row.waiting().who().id(), "name");
        name.setCellFactory(_ -> new NameCell());
        table.getColumns().setAll(List.of(name,
                column("waiting.column.kind", 76, 96, Comparator.comparing(waiting -> waiting.who().kind()),
                        row -> texts.kind(row.waiting().who().kind())),
                column("column.address", 96, 126, Comparator.comparing(waiting -> AddressText.of(waiting.address()),
                        NaturalOrder.INSTANCE), row -> AddressText.of(row.waiting().address())),
                column("column.model", 76, 120, Comparator.comparing(Waiting::model, NaturalOrder.INSTANCE),
                        row -> orUnknown(row.waiting().model())),
                column("waiting.column.number", 66, 76, Comparator.comparing(waiting -> waiting.number().orElse("")),
                        row -> orUnknown(row.waiting().number().orElse("")), "numeric"),
                since(), buttons()));
    }

    TableView<WaitingRow> node() {
        return table;
    }

    private String text(String key) {
        return texts.texts().text(key);
    }

    private String orUnknown(String text) {
        return text.isEmpty() ? text("unknown") : text;
    }

    private TableColumn<WaitingRow, WaitingRow> column(String title, double least, double preferred,
            Comparator<Waiting> order, Function<WaitingRow, String> says, String... styles) {
        TableColumn<WaitingRow, WaitingRow> column = new TableColumn<>(text(title));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new Cell(says, false));
        column.setComparator(Comparator.comparing(WaitingRow::waiting, order));
        column.setMinWidth(least);
        column.setPrefWidth(preferred);
        column.setReorderable(false);
        column.getStyleClass().addAll(styles);
        return column;
    }

    private TableColumn<WaitingRow, WaitingRow> since() {
        Function<WaitingRow, String> says = row -> row.waits()
                ? ageTexts.since(row.waiting().since(), row.age(model.elapsedProperty().get()))
                : text("waiting.gone");
        TableColumn<WaitingRow, WaitingRow> column = column("waiting.column.since", 78, 110,
                Comparator.comparingInt(Waiting::row), says, "numeric");
        column.setCellFactory(_ -> new Cell(says, true));
        return column;
    }

    private TableColumn<WaitingRow, WaitingRow> buttons() {
        TableColumn<WaitingRow, WaitingRow> column = column("waiting.column.decide", 170, 220,
                Comparator.comparingInt(Waiting::row), _ -> "");
        column.setSortable(false);
        column.setCellFactory(_ -> new ButtonsCell());
        return column;
    }

    /** A row; dimmed once its client does not wait any more. */
    private static final class Row extends TableRow<WaitingRow> {
        @Override
        protected void updateItem(@Nullable WaitingRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(GONE, !empty && row != null && !row.waits());
        }
    }

    /** A text about a client, which may follow the time. */
    private final class Cell extends TableCell<WaitingRow, WaitingRow> {
        private final Function<WaitingRow, String> says;
        private final boolean ticks;
        private Subscription ticking = Subscription.EMPTY;

        Cell(Function<WaitingRow, String> says, boolean ticks) {
            this.says = says;
            this.ticks = ticks;
            tooltip.install(this, this::tip);
        }

        private @Nullable String tip() {
            WaitingRow row = getItem();
            return ticks && row != null ? ageTexts.exactly(row.waiting().since()) : getText();
        }

        @Override
        protected void updateItem(@Nullable WaitingRow row, boolean empty) {
            super.updateItem(row, empty);
            ticking.unsubscribe();
            ticking = Subscription.EMPTY;
            setText(empty || row == null ? null : says.apply(row));
            if (ticks && !empty && row != null) {
                ticking = WhileShown.onChange(this, model.elapsedProperty(), () -> setText(says.apply(row)));
            }
        }
    }

    /** The id, and whether an operator let it in before. */
    private final class NameCell extends TableCell<WaitingRow, WaitingRow> {
        private final Label again = new Label(text("waiting.again"), new IndicatorView(Indicator.LATE));
        private final Label id = new Label();
        private final HBox line = new HBox(id, again);

        NameCell() {
            again.getStyleClass().add("phone-id");
            id.setMinWidth(Region.USE_PREF_SIZE);
            id.getStyleClass().add("phone-name");
            line.getStyleClass().add("waiting-name");
            line.setAlignment(Pos.CENTER_LEFT);
            tooltip.install(this, this::tip);
        }

        private @Nullable String tip() {
            WaitingRow row = getItem();
            return row != null && row.waiting().asksAgain()
                    ? texts.texts().text("waiting.again.full", row.waiting().who().id())
                    : id.getText();
        }

        @Override
        protected void updateItem(@Nullable WaitingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic((@Nullable Node) null);
                setAccessibleText(null);
                return;
            }
            id.setText(row.waiting().who().id());
            again.setVisible(row.waiting().asksAgain());
            again.setManaged(again.isVisible());
            setGraphic(line);
            setAccessibleText(row.waiting().asksAgain()
                    ? texts.texts().text("waiting.again.full", row.waiting().who().id())
                    : row.waiting().who().id());
        }
    }

    /** The two buttons of a row. With the keyboard, the keys for the selected rows do the same. */
    private final class ButtonsCell extends TableCell<WaitingRow, WaitingRow> {
        private final Button in = button("waiting.letIn", letIn);
        private final Button away = button("waiting.turnAway", turnAway);
        private final HBox both = new HBox(in, away);

        ButtonsCell() {
            both.getStyleClass().add("row-buttons");
            both.setAlignment(Pos.CENTER_LEFT);
        }

        private Button button(String key, Consumer<WaitingRow> decide) {
            Button button = new Button(text(key));
            button.getStyleClass().add("small");
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                WaitingRow row = getItem();
                if (row != null) {
                    decide.accept(row);
                }
            });
            return button;
        }

        @Override
        protected void updateItem(@Nullable WaitingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null || !row.waits()) {
                setGraphic((@Nullable Node) null);
                return;
            }
            Texts said = texts.texts();
            in.setAccessibleText(said.text("waiting.letIn.name", row.waiting().who().id()));
            away.setAccessibleText(said.text("waiting.turnAway.name", row.waiting().who().id()));
            setGraphic(both);
        }
    }
}
