package dev.golink.app.history.audit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.export.TabLine;
import dev.golink.app.history.entries.Finding;
import dev.golink.app.history.entries.FindingTexts;
import dev.golink.app.history.entries.Older;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.CellTooltip;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The audit as a table, with filters by operator and by target. */
public final class AuditView {
    private static final double ROW_HEIGHT = 30;
    private static final int AHEAD = 60;

    private final VBox root;
    private final TableView<AuditEntry> table = new TableView<>();
    private final CellTooltip tooltip = new CellTooltip();
    private final Label title = new Label();
    private final Label count = new Label();
    private final Button again = new Button();
    private final AuditListModel model;
    private final AuditTexts says;
    private final FindingTexts findings;
    private final Texts texts;

    /**
     * Builds the view.
     *
     * @param copy puts a text on the clipboard
     * @param soon runs work on the JavaFX thread, after the present layout
     */
    public AuditView(AuditListModel model, Texts texts, AgeTexts ages, Consumer<String> copy, Consumer<Runnable> soon) {
        this.model = model;
        this.texts = texts;
        says = new AuditTexts(texts, ages);
        findings = new FindingTexts(texts);
        fill(soon);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.COPY.match(event)) {
                event.consume();
                copy.accept(table.getSelectionModel().getSelectedItems().stream().map(this::line)
                        .collect(Collectors.joining("\n")));
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(filters(), table, foot());
        root.setMinHeight(0);
        root.setId("audit-view");
        WhileShown.follow(root, model.stateProperty(), _ -> showState());
        WhileShown.follow(root, model.olderProperty(), _ -> showState());
        WhileShown.followList(root, model.entries(), this::showState);
    }

    private Node filters() {
        TextField operator = field("audit-operator", texts.text("audit.operator"));
        TextField target = field("audit-target", texts.text("audit.target"));
        target.setPrefColumnCount(20);
        for (TextField field : List.of(operator, target)) {
            field.setOnAction(_ -> apply(operator, target));
            field.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    apply(operator, target);
                }
            });
        }
        WhileShown.follow(operator, model.filterProperty(), filter -> {
            operator.setText(filter.operator());
            target.setText(filter.target());
        });
        FlowPane filters = new FlowPane(operator, target);
        filters.getStyleClass().add("history-filters");
        filters.setMinHeight(Region.USE_PREF_SIZE);
        return filters;
    }

    private void apply(TextField operator, TextField target) {
        model.show(new AuditListModel.Filter(operator.getText().strip(), target.getText().strip()));
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefColumnCount(12);
        return field;
    }

    private void fill(Consumer<Runnable> soon) {
        table.setId("audit");
        table.getStyleClass().add("roster");
        table.setAccessibleText(texts.text("audit.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setMinHeight(0);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.entries());
        title.setId("audit-empty");
        title.setWrapText(true);
        title.getStyleClass().add("word");
        table.setPlaceholder(title);
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable AuditEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                if (!empty && getIndex() >= table.getItems().size() - AHEAD) {
                    soon.accept(model::more);
                }
            }
        });
        TableColumn<AuditEntry, AuditEntry> row = column("audit.column.row", 64, 72,
                entry -> texts.text("counts.figure", entry.row()), AuditEntry::hash);
        row.getStyleClass().add("numeric");
        row.setMaxWidth(110);
        TableColumn<AuditEntry, AuditEntry> time = column("history.column.time", 156, 160, says::time, says::time);
        time.setMaxWidth(180);
        // The last column takes the rest. Wider columns than the table would all become as narrow as they can.
        table.getColumns().setAll(List.of(row, time,
                column("audit.column.operator", 90, 160, says::operator, says::operator),
                column("audit.column.action", 150, 224, says::action, says::action),
                column("audit.column.targets", 100, 166, says::targets,
                        entry -> says.targets(entry, Integer.MAX_VALUE)),
                column("audit.column.detail", 100, 100, says::detail, AuditEntry::detail)));
    }

    private TableColumn<AuditEntry, AuditEntry> column(String name, double least, double preferred,
            Function<AuditEntry, String> text, Function<AuditEntry, String> full) {
        TableColumn<AuditEntry, AuditEntry> column = new TableColumn<>(texts.text(name));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new TextCell(text, full));
        column.setMinWidth(least);
        column.setPrefWidth(preferred);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private String line(AuditEntry entry) {
        return TabLine.of(List.of(Long.toString(entry.row()), says.time(entry), entry.operator(),
                says.action(entry), says.targets(entry, Integer.MAX_VALUE), entry.detail(), entry.hash()));
    }

    private Node foot() {
        count.setId("audit-count");
        count.getStyleClass().add("word");
        again.setId("audit-again");
        again.setText(texts.text("history.again"));
        again.setOnAction(_ -> {
            if (model.olderProperty().get() == Older.FAILED) {
                model.more();
            } else {
                model.refresh();
            }
        });
        HBox foot = new HBox(count, again);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("history-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        return foot;
    }

    private void showState() {
        Finding state = model.stateProperty().get();
        Older older = model.olderProperty().get();
        title.setText(state instanceof Finding.Found ? texts.text("history.empty") : findings.line(state));
        count.setText(says.count(older, model.entries().size()));
        boolean failed = older == Older.FAILED || state instanceof Finding.Unreachable;
        again.setVisible(failed);
        again.setManaged(failed);
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }

    /** Gives the table the keyboard focus. */
    public void requestFocus() {
        table.requestFocus();
    }

    /** A text about an entry. */
    private final class TextCell extends TableCell<AuditEntry, AuditEntry> {
        private final Function<AuditEntry, String> text;

        TextCell(Function<AuditEntry, String> text, Function<AuditEntry, String> full) {
            this.text = text;
            tooltip.install(this, () -> getItem() == null ? "" : full.apply(getItem()));
        }

        @Override
        protected void updateItem(@Nullable AuditEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : text.apply(entry));
        }
    }
}
