package dev.golink.app.runs.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;

/** The details of one run, and the actions for it. */
final class RunDetails {
    /** The least height of the table of phones, in pixels. */
    private static final double LEAST = 128;

    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label message = new Label();
    private final RunBar bar = new RunBar();
    private final StageFilter filter;
    private final Button retry = button("run-retry", Feather.REFRESH_CW);
    private final Button cancel = button("run-cancel", Feather.SLASH);
    private final Button show = button("run-show", Feather.LIST);
    private final MenuButton export = new MenuButton(null, new FontIcon(Feather.DOWNLOAD));
    private final EntryTable entries;
    private final ObservableList<RunEntry> items = FXCollections.observableArrayList();
    private final RunsModel runs;
    private final RunTexts texts;
    private final AgeTexts ageTexts;
    private final ObservableBooleanValue reachable;
    private final Function<Right, ObservableStringValue> whyNot;
    private ObservableStringValue notAllowed = new SimpleStringProperty("");
    private @Nullable Run run;
    private Subscription watching = Subscription.EMPTY;

    /**
     * Builds the view; it shows no run yet.
     *
     * @param files      exports a run to a file
     * @param whyNot     why the operator may not use a right, as part of a sentence; empty while that is allowed
     * @param showPhones shows phones in the table of all phones
     */
    RunDetails(RunsModel runs, CommandsModel commands, RunTexts texts, AgeTexts ageTexts, RunFiles files,
            Function<Right, ObservableStringValue> whyNot, Consumer<List<PhoneId>> showPhones) {
        this.runs = runs;
        this.texts = texts;
        this.ageTexts = ageTexts;
        this.whyNot = whyNot;
        this.reachable = commands.reachableProperty();
        filter = new StageFilter(texts);
        entries = new EntryTable(runs, texts, ageTexts);
        entries.node().setItems(items);
        entries.node().setSortPolicy(_ -> {
            refill();
            return true;
        });
        entries.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                show.fire();
            }
        });
        filter.chosenProperty().subscribe((_, _) -> refill());
        WhileShown.onChange(root, runs.nowProperty(), this::refillIfNarrowed);
        WhileShown.onChange(root, reachable, this::relabel);
        retry.setAccessibleText(texts.texts().text("run.retry", 0));
        cancel.setAccessibleText(texts.texts().text("run.cancel", 0));
        retry.setOnAction(_ -> act(commands::retry));
        cancel.setOnAction(_ -> act(runs::cancel));
        show.setText(texts.texts().text("run.show"));
        show.setOnAction(_ -> showPhones.accept(chosen()));
        export.setId("run-export");
        export.setText(texts.texts().text("run.export"));
        export.getItems().setAll(item("run-export-csv", texts.texts().text("export.csv"), files::csv),
                item("run-export-json", texts.texts().text("export.json"), files::json));
        layOut();
    }

    private MenuItem item(String id, String text, Consumer<Run> action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> act(action));
        return item;
    }

    private void layOut() {
        title.setId("run-title");
        title.getStyleClass().add("title");
        when.getStyleClass().add("word");
        message.getStyleClass().add("run-message");
        message.setWrapText(true);
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        title.setWrapText(true);
        when.setWrapText(true);
        FlowPane buttons = new FlowPane(retry, cancel, show, export);
        buttons.getStyleClass().add("run-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(title, when, message, bar, filter.node(), buttons);
        head.getStyleClass().add("run-details-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(entries.node(), Priority.ALWAYS);
        entries.node().setMinHeight(LEAST);
        page.getChildren().setAll(head, entries.node());
        page.getStyleClass().add("run-details");
        page.setMinWidth(0);
        // In a low window, the whole view scrolls.
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
        root.getStyleClass().addAll("edge-to-edge", "plain");
        root.setMinSize(0, 0);
    }

    Node node() {
        return root;
    }

    /** Shows a run. */
    void show(Run next) {
        if (next == run) {
            return;
        }
        watching.unsubscribe();
        run = next;
        notAllowed = whyNot.apply(CommandPresentation.of(next.command()).right());
        filter.chosenProperty().set(null);
        title.setText(texts.title(next));
        when.setText(when(next));
        showMessage(next.command());
        entries.node().getSelectionModel().clearSelection();
        refill();
        entries.node().scrollTo(0);
        watching = WhileShown.follow(root, next.countsProperty(), this::show)
                .and(WhileShown.follow(root, next.entriesProperty(), _ -> refill()))
                .and(WhileShown.onChange(root, notAllowed, this::relabel));
    }

    private String when(Run shown) {
        String begun = texts.begun(shown, ageTexts.exactly(shown.begunAt().at()));
        if (shown.retryOf().isEmpty()) {
            return begun;
        }
        return runs.run(shown.retryOf().getAsLong())
                .map(first -> texts.texts().text("run.retryOf", begun, ageTexts.exactly(first.begunAt().at())))
                .orElseGet(() -> texts.texts().text("run.retryOf.forgotten", begun));
    }

    private void showMessage(Command command) {
        message.setGraphic(CommandPresentation.indicator(command).map(IndicatorView::new).orElse(null));
        message.setText(CommandPresentation.detail(command, texts.texts()));
    }

    private void show(RunCounts counts) {
        bar.show(counts);
        filter.show(counts);
        relabel();
        if (counts.isFinished()) {
            refillIfNarrowed();
        }
    }

    private void relabel() {
        Run shown = run;
        if (shown != null) {
            String missing = notAllowed.get();
            String unreached = reachable.get() ? missing : texts.texts().text("whyNot.link");
            retry.setText(texts.retry(shown.counts()));
            DisabledReason.set(retry,
                    missing.isEmpty() && shown.counts().retriable() == 0 ? texts.texts().text("whyNot.noneFailed")
                            : unreached,
                    texts.texts());
            int waiting = shown.counts().of(RunStage.WAITING);
            cancel.setText(texts.texts().text("run.cancel", waiting));
            DisabledReason.set(cancel, waiting == 0 ? texts.texts().text("whyNot.noneWaits")
                    : runs.isServed(shown) ? unreached : "", texts.texts());
        }
    }

    private void act(Consumer<Run> action) {
        if (run != null) {
            action.accept(run);
        }
    }

    /** The phones selected in this table, or all its phones if none is selected. */
    private List<PhoneId> chosen() {
        List<RunEntry> selected = List.copyOf(entries.node().getSelectionModel().getSelectedItems());
        return (selected.isEmpty() ? items : selected).stream().map(RunEntry::id).toList();
    }

    /**
     * Fills a filtered table again. On its own this happens at most once a second, so that the table stays readable.
     */
    private void refillIfNarrowed() {
        if (filter.chosenProperty().get() != null) {
            refill();
        }
    }

    private void refill() {
        Run shown = run;
        if (shown == null) {
            return;
        }
        RunStage stage = filter.chosenProperty().get();
        Comparator<RunEntry> order = entries.order();
        List<RunEntry> next = shown.entries().stream().filter(entry -> stage == null || entry.stage() == stage)
                .sorted(order == null ? (_, _) -> 0 : order).toList();
        if (!next.equals(items)) {
            replaceBy(next);
        }
    }

    private void replaceBy(List<RunEntry> next) {
        TableView.TableViewSelectionModel<RunEntry> selection = entries.node().getSelectionModel();
        Set<RunEntry> selected = new HashSet<>(selection.getSelectedItems());
        selection.clearSelection();
        items.setAll(next);
        int[] again = IntStream.range(0, next.size()).filter(i -> selected.contains(next.get(i))).toArray();
        if (again.length > 0) {
            selection.selectIndices(again[0], again);
        }
    }

    private static Button button(String id, Ikon icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        return button;
    }
}
