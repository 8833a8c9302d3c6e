package dev.golink.app.access.waiting;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.AccessQuestion;
import dev.golink.app.access.AccessTexts;
import dev.golink.app.access.WaitingModel;
import dev.golink.app.access.WaitingRow;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The page of the clients that wait to be let in. An operator lets them in or turns them away. */
public final class WaitingPage {
    private final StackPane root = new StackPane();
    private final AccessModel access;
    private final WaitingModel model;
    private final AccessQuestion question;
    private final Texts texts;
    private final AccessTexts accessTexts;
    private final WaitingTable table;
    private final ObservableList<WaitingRow> selected;
    private final Label emptyTitle = new Label();
    private final Label emptyMore = new Label();

    /**
     * Builds the page.
     *
     * @param question asks before something happens to several clients
     */
    public WaitingPage(AccessModel access, WaitingModel model, AccessQuestion question, Texts texts,
            AgeTexts ageTexts) {
        this.access = access;
        this.model = model;
        this.question = question;
        this.texts = texts;
        accessTexts = new AccessTexts(texts);
        table = new WaitingTable(model, accessTexts, ageTexts, row -> model.letIn(List.of(row)),
                row -> model.turnAway(List.of(row)));
        selected = table.node().getSelectionModel().getSelectedItems();
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // A row that leaves would move another one under the pointer, and a click would hit that.
        WhileShown.follow(root, table.node().hoverProperty(), model::hold);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        VBox page = new VBox(bar(), new ClaimsView(access, accessTexts, ageTexts).node(), table.node());
        page.setMinHeight(0);
        table.node().setMinHeight(0);
        table.node().setPlaceholder(empty());
        root.getChildren().setAll(page);
        root.setId("waiting-page");
        root.getStyleClass().add("runs-page");
        root.setMinHeight(0);
        FocusFallback.of(root, this::requestFocus);
        WhileShown.follow(root, access.viewProperty(), _ -> showEmpty());
        WhileShown.follow(root, access.rightsProperty(), _ -> showEmpty());
    }

    private Node bar() {
        Label title = new Label(texts.text("waiting.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button in = button("let-in", texts.text("waiting.letIn"), texts.text("waiting.letIn.full"), "Enter",
                Feather.CHECK, this::letIn);
        in.getStyleClass().add("accent");
        Button away = button("turn-away", texts.text("waiting.turnAway"), texts.text("waiting.turnAway.full"), "Delete",
                Feather.X, this::turnAway);
        FlowPane buttons = new FlowPane(in, away, reach());
        buttons.getStyleClass().add("waiting-buttons");
        VBox bar = new VBox(title, buttons);
        bar.getStyleClass().add("waiting-bar");
        return bar;
    }

    private Button button(String id, String text, String full, String keyName, Ikon icon,
            Consumer<List<WaitingRow>> decide) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setAccessibleHelp(full);
        button.setTooltip(new Tooltip(full + "  " + keyName));
        DisabledReason.bind(button, reason(), texts);
        button.textProperty().bind(Bindings.createStringBinding(() -> waiting(selected).size() < 2 ? text
                : texts.text("waiting.several", text, waiting(selected).size()), selected));
        button.setOnAction(_ -> decide.accept(waiting(selected)));
        return button;
    }

    private StringBinding reason() {
        return Bindings.createStringBinding(() -> {
            if (access.lacks(Right.ADMIT)) {
                return texts.text("whyNot.right", accessTexts.right(Right.ADMIT));
            }
            return waiting(selected).isEmpty() ? texts.text("whyNot.nobodySelected") : "";
        }, selected, access.rightsProperty());
    }

    private Node reach() {
        ChoiceBox<Reach> box = new ChoiceBox<>();
        box.setId("waiting-reach");
        box.getItems().setAll(Reach.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Reach reach) {
                return accessTexts.reach(reach);
            }

            @Override
            public Reach fromString(String text) {
                throw new UnsupportedOperationException("the user can't type in this box");
            }
        });
        box.setValue(model.reachProperty().get());
        box.setOnAction(_ -> model.reachProperty().set(box.getValue()));
        box.setTooltip(new Tooltip(texts.text("waiting.reach.full")));
        box.setAccessibleHelp(texts.text("waiting.reach.full"));
        Label label = new Label(texts.text("waiting.reach"));
        label.setLabelFor(box);
        HBox pair = new HBox(label, box);
        pair.getStyleClass().add("waiting-reach");
        return pair;
    }

    private Node empty() {
        emptyTitle.setId("waiting-empty");
        emptyTitle.getStyleClass().add("title");
        emptyMore.setId("waiting-empty-more");
        emptyMore.getStyleClass().add("word");
        emptyMore.setWrapText(true);
        VBox box = new VBox(emptyTitle, emptyMore);
        box.getStyleClass().add("runs-empty");
        return box;
    }

    private void showEmpty() {
        AccessView view = access.viewProperty().get();
        emptyTitle.setText(texts.text("waiting.empty"));
        if (access.lacks(Right.ADMIT)) {
            emptyMore.setText(texts.text("access.noRight", accessTexts.right(Right.ADMIT)));
        } else if (view != null && view.open()) {
            emptyMore.setText(texts.text("waiting.empty.open"));
        } else if (view != null && !view.settings().knocking()) {
            emptyMore.setText(texts.text("waiting.empty.off"));
        } else {
            emptyMore.setText(texts.text("waiting.empty.more"));
        }
    }

    private static List<WaitingRow> waiting(Collection<WaitingRow> rows) {
        return rows.stream().filter(row -> row != null && row.waits()).toList();
    }

    private void letIn(List<WaitingRow> rows) {
        decide(rows, texts.text("waiting.letIn.question", rows.size(), accessTexts.reach(model.reachProperty().get())),
                texts.text("waiting.letIn.yes", rows.size()), model::letIn);
    }

    private void turnAway(List<WaitingRow> rows) {
        decide(rows, texts.text("waiting.turnAway.question", rows.size()),
                texts.text("waiting.turnAway.yes", rows.size()), model::turnAway);
    }

    private void decide(List<WaitingRow> rows, String asked, String yes, Consumer<Collection<WaitingRow>> then) {
        if (rows.isEmpty() || access.lacks(Right.ADMIT)) {
            return;
        }
        if (rows.size() == 1) {
            then.accept(rows);
        } else {
            question.ask(root.getScene().getWindow(), asked, yes, () -> then.accept(rows));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            letIn(waiting(selected));
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            turnAway(waiting(selected));
        }
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }

    /** Gives the table the keyboard focus. */
    public void requestFocus() {
        table.node().requestFocus();
    }
}
