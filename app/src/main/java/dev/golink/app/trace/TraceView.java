package dev.golink.app.trace;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The window of a trace: its state, the lines as they come, and the whole text of the selected line. */
public final class TraceView {
    private static final double ROW_HEIGHT = 26;

    private final VBox root = new VBox();
    private final TableView<TraceLine> table = new TableView<>();
    private final TextField search = new TextField();
    private final Button again = new Button();
    private final Label state = new Label();
    private final IndicatorView sign = new IndicatorView(Indicator.LIVE);
    private final TraceModel model;
    private final TraceTexts says;
    private final Texts texts;
    private final Consumer<String> copied;

    /**
     * Builds the view.
     *
     * @param copied gets the text to copy
     * @param files  exports the lines
     */
    public TraceView(TraceModel model, TraceTexts says, Consumer<String> copied, TraceExport files) {
        this.model = model;
        this.says = says;
        this.copied = copied;
        texts = says.texts();
        fillTable();
        TextArea whole = new TextArea();
        whole.setId("trace-whole");
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setPromptText(texts.text("trace.whole"));
        whole.setAccessibleText(texts.text("trace.whole.name"));
        WhileShown.followList(table, table.getSelectionModel().getSelectedItems(), () -> {
            TraceLine line = table.getSelectionModel().getSelectedItem();
            whole.setText(line == null ? "" : line.text());
        });
        SplitPane both = new SplitPane(table, whole);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.75);
        VBox.setVgrow(both, Priority.ALWAYS);
        root.getChildren().setAll(head(), bar(files), both);
        root.getStyleClass().addAll("console", "trace");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.follow(root, model.stateProperty(), _ -> showState());
        WhileShown.follow(root, model.secondsProperty(), _ -> showState());
        WhileShown.follow(root, model.costProperty(), _ -> showState());
        WhileShown.followList(root, model.shown(), this::showNewest);
        // The first keys go to the lines, and the prompt of the search stays readable.
        WhileShown.follow(root, () -> {
            table.requestFocus();
            return Subscription.EMPTY;
        });
    }

    private Node head() {
        state.setId("trace-state");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(sign, state);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("trace-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    private Node bar(TraceExport files) {
        search.setId("trace-search");
        search.setPromptText(texts.text("trace.search"));
        search.setAccessibleText(texts.text("trace.search"));
        search.setPrefColumnCount(18);
        search.setText(model.searchProperty().get());
        search.textProperty().subscribe((_, typed) -> model.searchProperty().set(typed));
        ToggleButton pause = new ToggleButton(null, new FontIcon(Feather.PAUSE));
        pause.setId("trace-pause");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setTooltip(new Tooltip(texts.text("trace.pause.full")));
        pause.setAccessibleHelp(texts.text("trace.pause.full"));
        pause.setOnAction(_ -> model.pausedProperty().set(pause.isSelected()));
        WhileShown.follow(pause, model.pausedProperty(), pause::setSelected);
        WhileShown.follow(pause, model.waitingProperty(), count -> pause.setText(count.intValue() == 0
                ? texts.text("trace.pause")
                : texts.text("trace.pause.waiting", count.intValue())));
        again.setId("trace-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        Button copy = button("trace-copy", "trace.copy", Feather.COPY);
        copy.setTooltip(new Tooltip(texts.text("trace.copy.full")));
        copy.setOnAction(_ -> copy());
        Button export = button("trace-export", "trace.export", Feather.DOWNLOAD);
        export.setTooltip(new Tooltip(texts.text("trace.export.full")));
        export.setOnAction(_ -> files.write(model.phone(), List.copyOf(model.all())));
        for (Button button : List.of(copy, export)) {
            DisabledReason.bind(button, Bindings.createStringBinding(
                    () -> model.all().isEmpty() ? texts.text("whyNot.noMessages") : "", model.all()), texts);
        }
        FlowPane bar = new FlowPane(search, pause, again, copy, export);
        bar.getStyleClass().add("trace-bar");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }

    private Button button(String id, String key, Ikon icon) {
        Button button = new Button(texts.text(key), new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void fillTable() {
        table.setId("trace-lines");
        table.getStyleClass().add("roster");
        table.setAccessibleText(texts.text("trace.name", model.phone().value()));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.shown());
        Label none = new Label(texts.text("trace.none"));
        none.getStyleClass().add("word");
        table.setPlaceholder(none);
        TableColumn<TraceLine, TraceLine> direction = column("trace.column.direction", 128,
                line -> says.direction(line.direction()));
        direction.setCellFactory(_ -> new DirectionCell());
        TableColumn<TraceLine, TraceLine> bytes = column("trace.column.bytes", 84, says::bytes);
        bytes.getStyleClass().add("numeric");
        TableColumn<TraceLine, TraceLine> text = column("trace.column.text", 180,
                line -> line.text().replaceAll("[\\r\\n]+", " "));
        text.getStyleClass().add("trace-text");
        table.getColumns().setAll(List.of(column("trace.column.time", 112, line -> says.time(line.at())),
                direction, column("trace.column.kind", 112, line -> says.kind(line.kind())), bytes, text));
    }

    private TableColumn<TraceLine, TraceLine> column(String title, double least,
            Function<TraceLine, String> text) {
        TableColumn<TraceLine, TraceLine> column = new TableColumn<>(texts.text(title));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new TextCell(text));
        column.setMinWidth(least);
        // The last column takes the rest.
        column.setPrefWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void pressed(KeyEvent event) {
        if (Keys.FIND.match(event)) {
            event.consume();
            search.requestFocus();
            search.selectAll();
        } else if (Keys.COPY.match(event) && table.isFocused()) {
            event.consume();
            copy();
        } else if (event.getCode() == KeyCode.ESCAPE && search.isFocused() && !search.getText().isEmpty()) {
            event.consume();
            search.clear();
        }
    }

    /** Copies the selected lines; all shown lines if none is selected. */
    private void copy() {
        List<Integer> rows = table.getSelectionModel().getSelectedIndices().stream().sorted().toList();
        List<TraceLine> lines = rows.isEmpty() ? List.copyOf(model.shown())
                : rows.stream().map(model.shown()::get).toList();
        copied.accept(lines.stream().map(says::line).collect(Collectors.joining("\n")));
    }

    private void showState() {
        state.setText(says.state(model));
        boolean running = model.stateProperty().get() instanceof TraceState.Running;
        sign.show(running ? Indicator.LIVE
                : model.stateProperty().get() instanceof TraceState.Stopped ? Indicator.CANCELLED : Indicator.INFO);
        again.setText(texts.text(running ? "trace.stop" : "trace.again"));
        again.setGraphic(new FontIcon(running ? Feather.SQUARE : Feather.PLAY));
        again.setOnAction(_ -> {
            if (model.stateProperty().get() instanceof TraceState.Running) {
                model.stop();
            } else {
                model.begin();
            }
        });
    }

    /** The newest line stays in sight while nothing is selected. */
    private void showNewest() {
        if (!model.shown().isEmpty() && table.getSelectionModel().isEmpty()) {
            table.scrollTo(model.shown().size() - 1);
        }
    }

    /** The node for the scene. */
    public Parent node() {
        return root;
    }

    /** A text of a line. */
    private static final class TextCell extends TableCell<TraceLine, TraceLine> {
        private final Function<TraceLine, String> text;

        TextCell(Function<TraceLine, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable TraceLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : text.apply(line));
        }
    }

    /** Who sent a message, as an arrow and in words. */
    private final class DirectionCell extends TableCell<TraceLine, TraceLine> {
        private final FontIcon icon = new FontIcon(Feather.ARROW_DOWN_LEFT);

        @Override
        protected void updateItem(@Nullable TraceLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            icon.setIconCode(switch (line.direction()) {
                case FROM_PHONE -> Feather.ARROW_DOWN_LEFT;
                case TO_PHONE -> Feather.ARROW_UP_RIGHT;
            });
            setText(says.direction(line.direction()));
            setGraphic(icon);
        }
    }
}
