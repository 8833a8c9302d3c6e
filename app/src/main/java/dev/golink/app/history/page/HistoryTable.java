package dev.golink.app.history.page;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import dev.golink.app.export.TabLine;
import dev.golink.app.history.entries.EntryText;
import dev.golink.app.history.entries.EntryTexts;
import dev.golink.app.history.entries.HistoryFilter;
import dev.golink.app.history.entries.HistoryModel;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.CellTooltip;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The table of entries: when, what kind, which phone, and what happened in a sentence. */
final class HistoryTable {
    private static final double ROW_HEIGHT = 30;
    private static final double SIGN_WIDTH = 14;
    /** Older entries are loaded when so many rows are left below. */
    private static final int AHEAD = 60;
    /** Set on rows that say that entries are missing. */
    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");

    private final TableView<HistoryEntry> table = new TableView<>();
    private final CellTooltip tooltip = new CellTooltip();
    private final HistoryModel model;
    private final EntryTexts says;
    private final Texts texts;
    private final Supplier<Instant> now;
    private final Parts parts;

    /**
     * What the table does beside showing entries.
     *
     * @param name      the name of a phone
     * @param showPhone opens a phone
     * @param copy      puts a text on the clipboard
     * @param nearEnd   called when few rows are left below, perhaps while rows are laid out
     */
    record Parts(Function<PhoneId, String> name, Consumer<PhoneId> showPhone, Consumer<String> copy,
            Runnable nearEnd) {}

    /** @param now the time by the server's wall clock */
    HistoryTable(HistoryModel model, EntryTexts says, Supplier<Instant> now, Parts parts) {
        this.model = model;
        this.says = says;
        this.now = now;
        this.parts = parts;
        texts = says.texts();
        table.setId("history");
        table.getStyleClass().addAll("roster", "history");
        table.setAccessibleText(texts.text("history.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.entries());
        table.setRowFactory(_ -> new Row());
        table.getColumns().setAll(List.of(time(), kind(), phone(), fact()));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setContextMenu(menu());
        WhileShown.follow(table, table.hoverProperty(), _ -> hold());
        WhileShown.followList(table, table.getSelectionModel().getSelectedItems(), this::hold);
        table.skinProperty().subscribe(_ -> {
            if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                WhileShown.onChange(table, flow.positionProperty(), this::hold);
            }
        });
    }

    TableView<HistoryEntry> node() {
        return table;
    }

    /** New entries wait while they would move what the operator points at, has selected or reads further down. */
    private void hold() {
        boolean scrolled = table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getPosition() > 0;
        model.hold(table.isHover() || scrolled || !table.getSelectionModel().isEmpty());
    }

    private TableColumn<HistoryEntry, HistoryEntry> column(String title, double least, double preferred) {
        TableColumn<HistoryEntry, HistoryEntry> column = new TableColumn<>(texts.text(title));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setMinWidth(least);
        column.setPrefWidth(preferred);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<HistoryEntry, HistoryEntry> time() {
        TableColumn<HistoryEntry, HistoryEntry> column = column("history.column.time", 156, 160);
        column.setMaxWidth(180);
        column.setCellFactory(_ -> new TextCell(this::when, entry -> says.phones().ageTexts().exactly(entry.at())));
        return column;
    }

    private TableColumn<HistoryEntry, HistoryEntry> kind() {
        TableColumn<HistoryEntry, HistoryEntry> column = column("history.column.kind", 104, 120);
        column.setMaxWidth(180);
        column.setCellFactory(_ -> new KindCell());
        return column;
    }

    private TableColumn<HistoryEntry, HistoryEntry> phone() {
        TableColumn<HistoryEntry, HistoryEntry> column = column("history.column.phone", 96, 150);
        column.setMaxWidth(280);
        column.setCellFactory(_ -> new PhoneCell());
        return column;
    }

    private TableColumn<HistoryEntry, HistoryEntry> fact() {
        TableColumn<HistoryEntry, HistoryEntry> column = column("history.column.fact", 240, 240);
        column.setCellFactory(_ -> new TextCell(this::sentence, this::sentence));
        return column;
    }

    private String when(HistoryEntry entry) {
        return says.phones().ageTexts().toTheSecond(entry.at(), now.get());
    }

    private String sentence(HistoryEntry entry) {
        return says.of(entry).sentence();
    }

    private String line(HistoryEntry entry) {
        PhoneId phone = entry.phone();
        return TabLine.of(List.of(says.phones().ageTexts().exactly(entry.at()), says.kind(entry.fact().kind()),
                phone == null ? "" : phone.value(), sentence(entry)));
    }

    private @Nullable HistoryEntry chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void pressed(KeyEvent event) {
        if (Keys.COPY.match(event)) {
            event.consume();
            copy();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open();
        } else if (event.getCode() == KeyCode.ESCAPE && !table.getSelectionModel().isEmpty()) {
            event.consume();
            table.getSelectionModel().clearSelection();
        }
    }

    private void open() {
        HistoryEntry entry = chosen();
        if (entry != null && entry.phone() != null) {
            parts.showPhone.accept(entry.phone());
        }
    }

    private void copy() {
        List<Integer> rows = table.getSelectionModel().getSelectedIndices().stream().sorted().toList();
        if (!rows.isEmpty()) {
            parts.copy.accept(rows.stream().map(table.getItems()::get).map(this::line)
                    .collect(Collectors.joining("\n")));
        }
    }

    private ContextMenu menu() {
        MenuItem open = item("history-menu-phone", "history.menu.phone", this::open);
        MenuItem onlyPhone = item("history-menu-only-phone", "history.menu.onlyPhone",
                () -> narrow((filter, entry) -> filter.ofPhone(entry.phone())));
        MenuItem onlyOperator = item("history-menu-only-operator", "history.menu.onlyOperator",
                () -> narrow((filter, entry) -> filter.ofOperator(entry.operator())));
        MenuItem onlyKind = item("history-menu-only-kind", "history.menu.onlyKind",
                () -> narrow((filter, entry) -> filter.ofKinds(Set.of(entry.fact().kind()))));
        MenuItem copy = item("history-menu-copy", "export.copy", this::copy);
        copy.setAccelerator(Keys.COPY);
        ContextMenu menu = new ContextMenu(open, onlyPhone, onlyOperator, onlyKind, copy);
        // Filled only when it opens, because it depends on the selected entry.
        menu.addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> {
            HistoryEntry entry = chosen();
            String none = entry == null ? texts.text("whyNot.nothingInList") : "";
            String noPhone = entry != null && entry.phone() == null ? texts.text("whyNot.noPhoneInEntry") : none;
            DisabledReason.set(open, texts.text("history.menu.phone"), noPhone, texts);
            DisabledReason.set(onlyPhone, texts.text("history.menu.onlyPhone"), noPhone, texts);
            DisabledReason.set(onlyOperator, texts.text("history.menu.onlyOperator"),
                    entry != null && entry.operator() == null ? texts.text("whyNot.noOperatorInEntry") : none, texts);
            DisabledReason.set(onlyKind, texts.text("history.menu.onlyKind"), none, texts);
            DisabledReason.set(copy, texts.text("export.copy"), none, texts);
        });
        return menu;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void narrow(Narrowing how) {
        HistoryEntry entry = chosen();
        if (entry != null) {
            model.show(how.of(model.filterProperty().get(), entry));
        }
    }

    /** Makes a filter narrower by an entry. */
    @FunctionalInterface
    private interface Narrowing {
        HistoryFilter of(HistoryFilter filter, HistoryEntry entry);
    }

    /** A row; it says for screen readers all that its cells say. */
    private final class Row extends TableRow<HistoryEntry> {
        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            pseudoClassStateChanged(GAP, !empty && entry != null && EntryTexts.isGap(entry));
            if (!empty && entry != null && getIndex() >= table.getItems().size() - AHEAD) {
                parts.nearEnd.run();
            }
        }
    }

    /** A text about an entry. */
    private final class TextCell extends TableCell<HistoryEntry, HistoryEntry> {
        private final Function<HistoryEntry, String> text;

        TextCell(Function<HistoryEntry, String> text, Function<HistoryEntry, String> full) {
            this.text = text;
            tooltip.install(this, () -> getItem() == null ? "" : full.apply(getItem()));
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : text.apply(entry));
        }
    }

    /** The sign of what happened, and the word of its kind. */
    private final class KindCell extends TableCell<HistoryEntry, HistoryEntry> {
        private final IndicatorView sign = new IndicatorView(Indicator.NONE);
        /** As wide for every sign, so that the words stand below one another. */
        private final StackPane place = new StackPane(sign);

        KindCell() {
            place.setMinWidth(SIGN_WIDTH);
            place.setPrefWidth(SIGN_WIDTH);
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            EntryText shown = says.of(entry);
            sign.show(shown.indicator());
            setText(says.kind(entry.fact().kind()));
            setGraphic(place);
        }
    }

    /** The phone; a click opens it. With the keyboard, Enter does the same. */
    private final class PhoneCell extends TableCell<HistoryEntry, HistoryEntry> {
        private final Hyperlink link = new Hyperlink();

        PhoneCell() {
            link.setFocusTraversable(false);
            link.setOnAction(_ -> {
                HistoryEntry entry = getItem();
                link.setVisited(false);
                if (entry != null && entry.phone() != null) {
                    parts.showPhone.accept(entry.phone());
                }
            });
            tooltip.install(this, () -> {
                HistoryEntry entry = getItem();
                return entry == null || entry.phone() == null ? "" : entry.phone().value();
            });
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            PhoneId phone = empty || entry == null ? null : entry.phone();
            if (phone == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            link.setText(parts.name.apply(phone));
            setAccessibleText(link.getText());
            setGraphic(link);
        }
    }
}
