package dev.golink.app.runs.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.entry.EntryState;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.server.time.Moment;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.CellTooltip;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.roster.NaturalOrder;
import dev.golink.ui.scenes.WhileShown;

/** The table of a run's phones: name, state, time and reason. */
final class EntryTable {
    private static final double ROW_HEIGHT = 34;

    private final TableView<RunEntry> table = new TableView<>();
    private final CellTooltip tooltip = new CellTooltip();
    private final RunsModel model;
    private final RunTexts texts;
    private final AgeTexts ageTexts;

    EntryTable(RunsModel model, RunTexts texts, AgeTexts ageTexts) {
        this.model = model;
        this.texts = texts;
        this.ageTexts = ageTexts;
        table.setId("run-phones");
        table.getStyleClass().add("roster");
        table.setAccessibleText(texts.texts().text("runs.phones.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(texts.texts().text("runs.phones.none")));
        table.getColumns().setAll(List.of(name(), state(), since(), reason()));
    }

    TableView<RunEntry> node() {
        return table;
    }

    private TableColumn<RunEntry, EntryState> name() {
        TableColumn<RunEntry, EntryState> column = column("column.phone", 96, 180,
                Comparator.comparing(entry -> entry.id().value(), NaturalOrder.INSTANCE), entry -> entry.id().value());
        column.getStyleClass().add("name");
        return column;
    }

    private TableColumn<RunEntry, EntryState> state() {
        TableColumn<RunEntry, EntryState> column = column("runs.column.state", 136, 180,
                Comparator.comparing(RunEntry::stage), entry -> texts.stage(entry.stage()));
        column.setCellFactory(_ -> new Cell(entry -> texts.stage(entry.stage()), true));
        return column;
    }

    private TableColumn<RunEntry, EntryState> since() {
        TableColumn<RunEntry, EntryState> column = column("runs.column.since", 96, 110,
                Comparator.comparingLong(entry -> entry.since().nanos()), this::since);
        column.getStyleClass().add("numeric");
        return column;
    }

    private TableColumn<RunEntry, EntryState> reason() {
        return column("runs.column.reason", 120, 420, Comparator.comparing(texts::reason), texts::reason);
    }

    /** For a settled entry, how long its answer took; for any other entry, how long it has waited. */
    private String since(RunEntry entry) {
        Moment from = entry.sentAt();
        if (entry.stage().isSettled()) {
            return from == null ? texts.texts().text("unknown") : span(from.until(entry.since()));
        }
        return span((from == null ? entry.run().begunAt() : from).until(model.nowProperty().get()));
    }

    private String span(Duration span) {
        return ageTexts.span(span);
    }

    private TableColumn<RunEntry, EntryState> column(String title, double least, double preferred,
            Comparator<RunEntry> order, Function<RunEntry, String> text) {
        TableColumn<RunEntry, EntryState> column = new TableColumn<>(texts.texts().text(title));
        column.setCellValueFactory(features -> features.getValue().stateProperty());
        column.setCellFactory(_ -> new Cell(text, false));
        // The values of the cells are only states. So the order of whole entries is stored as the column's user data.
        column.setUserData(order);
        column.setMinWidth(least);
        column.setPrefWidth(preferred);
        column.setReorderable(false);
        return column;
    }

    /** The order that the operator chose in the column headers; null, for the run's own order, if there is none. */
    @SuppressWarnings("unchecked")
    @Nullable
    Comparator<RunEntry> order() {
        return table.getSortOrder().stream().map(column -> {
            Comparator<RunEntry> order = (Comparator<RunEntry>) column.getUserData();
            return column.getSortType() == TableColumn.SortType.ASCENDING ? order : order.reversed();
        }).reduce(Comparator::thenComparing).orElse(null);
    }

    /** Shows a text of an entry and updates it with each change; updates an unsettled entry every second too. */
    private final class Cell extends TableCell<RunEntry, EntryState> {
        private final Function<RunEntry, String> text;
        private final @Nullable IndicatorView sign;
        private Subscription ticking = Subscription.EMPTY;

        Cell(Function<RunEntry, String> text, boolean withSign) {
            this.text = text;
            this.sign = withSign ? new IndicatorView(Indicator.NONE) : null;
            tooltip.install(this, this::getText);
        }

        @Override
        protected void updateItem(@Nullable EntryState state, boolean empty) {
            super.updateItem(state, empty);
            ticking.unsubscribe();
            ticking = Subscription.EMPTY;
            if (empty || state == null) {
                setText(null);
                setGraphic((@Nullable Node) null);
            } else {
                RunEntry entry = getTableView().getItems().get(getIndex());
                show(entry);
                if (!state.stage().isSettled()) {
                    ticking = WhileShown.onChange(this, model.nowProperty(), () -> show(entry));
                }
            }
        }

        private void show(RunEntry entry) {
            setText(text.apply(entry));
            if (sign != null) {
                sign.show(RunTexts.indicator(entry.stage()));
                setGraphic(sign);
            }
        }
    }
}
