package dev.golink.app.history.page;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.history.HistoryModels;
import dev.golink.app.history.audit.AuditView;
import dev.golink.app.history.counts.OnlineCountsView;
import dev.golink.app.history.day.PhoneDayTexts;
import dev.golink.app.history.day.PhoneDaysView;
import dev.golink.app.history.entries.EntryTexts;
import dev.golink.app.history.entries.Finding;
import dev.golink.app.history.entries.FindingTexts;
import dev.golink.app.history.entries.HistoryFilter;
import dev.golink.app.history.entries.HistoryModel;
import dev.golink.app.history.entries.Older;
import dev.golink.app.history.export.HistoryExport;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.LazyView;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The page of what happened: filters, the days of a phone or the numbers of all, and the entries. */
public final class HistoryPage {
    /** In a lower page there is no room for more than the list. */
    private static final double HEIGHT_FOR_CHART = 420;
    /** The greatest share of the height that the days of a phone take; more days scroll. */
    private static final double PART_OF_DAYS = 0.36;
    private static final double LEAST_LIST = 80;

    private final StackPane root = new StackPane();
    private final HistoryModels models;
    private final HistoryModel model;
    private final HistoryExport exports;
    private final HistoryLinks parts;
    private final Texts texts;
    private final FindingTexts findings;
    private final HistoryTable table;
    private final Label emptyTitle = new Label();
    private final Label emptyMore = new Label();
    private final Button emptyAction = new Button();
    private final Label count = new Label();
    private final Button again = new Button();

    /**
     * Builds the page.
     *
     * @param now   the time by the server's wall clock
     * @param parts where the page leads
     */
    public HistoryPage(HistoryModels models, RosterModel roster, EntryTexts says, Supplier<Instant> now,
            HistoryLinks parts) {
        this.models = models;
        model = models.list();
        exports = models.export();
        this.parts = parts;
        texts = says.texts();
        findings = new FindingTexts(texts);
        table = new HistoryTable(model, says, now, new HistoryTable.Parts(parts.name(), parts.showPhone(),
                parts.copy(), () -> parts.soon().accept(model::more)));
        table.node().setPlaceholder(empty());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        table.node().setMinHeight(0);
        // The list takes what the parts above leave; it never takes any of theirs.
        table.node().setPrefHeight(LEAST_LIST);
        Node days = new PhoneDaysView(models.days(), new PhoneDayTexts(texts, says.phones().ageTexts()),
                says.phones().ageTexts().zone(), false).node();
        Node counts = new OnlineCountsView(models.counts(), texts, says.phones().ageTexts()).node();
        StackPane above = new StackPane(scrolling(days), counts);
        above.setMinHeight(Region.USE_PREF_SIZE);
        VBox events = new VBox(new HistoryFilterBar(model, roster, says).node(), above, fresh(), table.node(), foot());
        events.setMinHeight(0);
        LazyView<AuditView> audit = new LazyView<>(models.auditShownProperty(), () -> new AuditView(models.audit(),
                texts, says.phones().ageTexts(), parts.copy(), parts.soon()), AuditView::node);
        StackPane tabs = new StackPane(events, audit.node());
        tabs.setMinHeight(0);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        VBox page = new VBox(bar(), tabs);
        page.setMinHeight(0);
        WhileShown.follow(root, models.auditShownProperty(), shown -> show(events, !shown));
        root.getChildren().setAll(page);
        root.setId("history-page");
        root.getStyleClass().addAll("runs-page", "history-page");
        root.setMinHeight(0);
        above.visibleProperty().bind(root.heightProperty().greaterThan(HEIGHT_FOR_CHART));
        above.managedProperty().bind(above.visibleProperty());
        FocusFallback.of(root, this::requestFocus);
        WhileShown.follow(root, model.filterProperty(), filter -> {
            show(above.getChildren().get(0), filter.phone() != null);
            show(counts, filter.phone() == null);
            showState();
        });
        WhileShown.follow(root, model.stateProperty(), _ -> showState());
        WhileShown.follow(root, model.olderProperty(), _ -> showFoot());
        WhileShown.followList(root, model.entries(), () -> {
            showFoot();
            showState();
        });
    }

    private Node scrolling(Node days) {
        ScrollPane scroll = new ScrollPane(days);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(days.prefHeight(-1), PART_OF_DAYS * root.getHeight()), root.heightProperty(),
                days.layoutBoundsProperty()));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "plain");
        return scroll;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Node bar() {
        Label title = new Label(texts.text("history.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleButton live = new ToggleButton(texts.text("history.live"), new FontIcon(Feather.RADIO));
        live.setId("history-live");
        live.setTooltip(new Tooltip(texts.text("history.live.full")));
        live.setAccessibleHelp(texts.text("history.live.full"));
        live.setMinWidth(Region.USE_PREF_SIZE);
        live.setOnAction(_ -> model.liveProperty().set(live.isSelected()));
        WhileShown.follow(live, model.liveProperty(), live::setSelected);
        Button refresh = new Button(texts.text("history.refresh"), new FontIcon(Feather.REFRESH_CW));
        refresh.setId("history-refresh");
        refresh.setMinWidth(Region.USE_PREF_SIZE);
        refresh.setTooltip(new Tooltip(texts.text("history.refresh.full")));
        refresh.setOnAction(_ -> models.refresh());
        Node export = export();
        WhileShown.follow(live, models.auditShownProperty(), audit -> {
            show(live, !audit);
            show(export, !audit);
        });
        HBox bar = new HBox(title, tab("history-tab", "audit.tab.history", "history.name", false),
                tab("audit-tab", "audit.tab", "audit.tab.full", true), space, live, refresh, export);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("history-bar");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }

    /** A button that shows the history or the audit. */
    private Node tab(String id, String text, String full, boolean audit) {
        ToggleButton tab = new ToggleButton(texts.text(text));
        tab.setId(id);
        tab.getStyleClass().add("flat");
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setTooltip(new Tooltip(texts.text(full)));
        tab.setOnAction(_ -> {
            models.auditShownProperty().set(audit);
            // A button that is pressed again stays selected, because one of the two is always shown.
            tab.setSelected(true);
        });
        WhileShown.follow(tab, models.auditShownProperty(), shown -> tab.setSelected(shown == audit));
        if (audit) {
            DisabledReason.bind(tab, parts.noAudit(), texts);
        }
        return tab;
    }

    private Node export() {
        MenuItem csv = new MenuItem(texts.text("history.export.csv", HistoryExport.MOST));
        csv.setId("history-export-csv");
        csv.setOnAction(_ -> parts.exportCsv().run());
        MenuItem json = new MenuItem(texts.text("history.export.json", HistoryExport.MOST));
        json.setId("history-export-json");
        json.setOnAction(_ -> parts.exportJson().run());
        MenuButton menu = new MenuButton(texts.text("export.menu"), new FontIcon(Feather.DOWNLOAD), csv, json);
        menu.setId("history-export");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        DisabledReason.bind(menu, Bindings.createStringBinding(() -> {
            if (exports.progressProperty().get() != null) {
                return texts.text("whyNot.exporting");
            }
            return model.entries().isEmpty() ? texts.text("whyNot.nothingShown") : "";
        }, model.entries(), exports.progressProperty()), texts);
        return menu;
    }

    /** Newer entries that wait, because they would move what the operator looks at. */
    private Node fresh() {
        Button button = new Button(null, new FontIcon(Feather.ARROW_UP));
        button.setId("history-fresh");
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("history-fresh");
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> {
            table.node().getSelectionModel().clearSelection();
            model.showNews();
            table.node().scrollTo(0);
        });
        WhileShown.follow(button, model.freshProperty(), now -> {
            button.setVisible(now.intValue() > 0);
            button.setText(texts.text("history.fresh", now.intValue()));
        });
        return button;
    }

    private Node empty() {
        emptyTitle.setId("history-empty");
        emptyTitle.getStyleClass().add("title");
        emptyMore.setId("history-empty-more");
        emptyMore.getStyleClass().add("word");
        emptyMore.setWrapText(true);
        emptyAction.setId("history-empty-action");
        VBox box = new VBox(emptyTitle, emptyMore, emptyAction);
        box.getStyleClass().add("runs-empty");
        return box;
    }

    private void showState() {
        Finding state = model.stateProperty().get();
        boolean found = state instanceof Finding.Found;
        boolean filtered = !model.filterProperty().get().equals(HistoryFilter.ALL);
        emptyTitle.setText(found ? texts.text("history.empty") : findings.title(state));
        emptyMore.setText(found ? texts.text(filtered ? "history.empty.filtered" : "history.empty.more")
                : findings.more(state).orElse(""));
        show(emptyMore, !emptyMore.getText().isEmpty());
        show(emptyAction, state instanceof Finding.Unreachable || found && filtered);
        emptyAction.setText(texts.text(found ? "history.filter.clear" : "history.again"));
        emptyAction.setOnAction(_ -> {
            if (found) {
                model.show(HistoryFilter.ALL);
            } else {
                models.refresh();
            }
        });
    }

    private Node foot() {
        count.setId("history-count");
        count.getStyleClass().add("word");
        again.setId("history-again");
        again.setText(texts.text("history.again"));
        again.getStyleClass().add("small");
        again.setOnAction(_ -> model.more());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label exporting = new Label();
        exporting.setId("history-exporting");
        Button cancel = new Button(texts.text("question.no"));
        cancel.setId("history-export-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> exports.cancel());
        WhileShown.follow(exporting, exports.progressProperty(), done -> {
            exporting.setText(done == null ? "" : texts.text("history.exporting", done));
            show(exporting, done != null);
            show(cancel, done != null);
        });
        HBox foot = new HBox(count, again, space, exporting, cancel);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("history-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        return foot;
    }

    private void showFoot() {
        Older older = model.olderProperty().get();
        int shown = model.entries().size();
        count.setText(switch (older) {
            case NONE -> shown == 0 ? "" : texts.text("history.count", shown);
            case THERE -> texts.text("history.count.more", shown);
            case LOADING -> texts.text("history.count.loading", shown);
            case FAILED -> texts.text("history.count.failed", shown);
            case BOUND -> texts.text("history.count.bound", shown);
        });
        show(again, older == Older.FAILED);
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }

    /** Gives the list the keyboard focus. */
    public void requestFocus() {
        Node audit = root.lookup("#audit");
        if (models.auditShownProperty().get() && audit != null) {
            audit.requestFocus();
        } else {
            table.node().requestFocus();
        }
    }
}
