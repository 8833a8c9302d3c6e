package dev.golink.app.runs.page;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.WhileShown;

/** The page of all runs, begun by any operator: their list, and the details of the selected run. */
public final class RunsPage {
    /** The list's share of the width; then its greatest and least width in pixels. */
    private static final double PART = 0.36;
    private static final double MOST = 320;
    private static final double LEAST = 160;

    private final StackPane root = new StackPane();
    private final ListView<Run> list = new ListView<>();
    private final RunsModel model;
    private @Nullable Run newest;

    /**
     * Builds the page.
     *
     * @param files      exports a run to a file
     * @param whyNot     why the operator may not use a right, as part of a sentence; empty while that is allowed
     * @param showPhones shows phones in the table of all phones
     */
    public RunsPage(RunsModel model, CommandsModel commands, RunTexts texts, AgeTexts ageTexts, RunFiles files,
            Function<Right, ObservableStringValue> whyNot, Consumer<List<PhoneId>> showPhones) {
        this.model = model;
        RunDetails details = new RunDetails(model, commands, texts, ageTexts, files, whyNot,
                showPhones);
        list.setId("runs");
        list.getStyleClass().add("runs");
        list.setAccessibleText(texts.texts().text("runs.name"));
        list.setCellFactory(_ -> new RunCell(model, texts, ageTexts));
        list.setItems(model.runs());
        list.minWidthProperty().bind(list.prefWidthProperty());
        list.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(MOST, Math.max(LEAST, PART * root.getWidth())), root.widthProperty()));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        WhileShown.onChange(root, model.shownProperty(), () -> select(model.shownProperty().get()));
        select(model.shownProperty().get());
        WhileShown.onChange(root, model.shownProperty(), () -> show(details));
        show(details);
        // As long as there is a run, the details of one are displayed.
        newest = model.runs().isEmpty() ? null : model.runs().getFirst();
        chooseNewest();
        WhileShown.followList(root, model.runs(), this::chooseNewest);
        HBox.setHgrow(details.node(), Priority.ALWAYS);
        HBox both = new HBox(list, details.node());
        both.setMinHeight(0);
        BooleanBinding none = Bindings.isEmpty(model.runs());
        both.visibleProperty().bind(none.not());
        Node empty = empty(texts);
        empty.visibleProperty().bind(none);
        root.getChildren().setAll(both, empty);
        root.getStyleClass().add("runs-page");
        root.setId("runs-page");
        FocusFallback.of(root, list::requestFocus);
        root.setMinHeight(0);
    }

    private static Node empty(RunTexts texts) {
        Label title = new Label(texts.texts().text("runs.empty"));
        title.getStyleClass().add("title");
        Label more = new Label(texts.texts().text("runs.empty.more"));
        more.getStyleClass().add("word");
        more.setWrapText(true);
        VBox box = new VBox(title, more);
        box.setId("runs-empty");
        box.getStyleClass().add("runs-empty");
        return box;
    }

    private void chosen(@Nullable Run run) {
        if (run != null) {
            model.shownProperty().set(run);
        }
    }

    private void select(@Nullable Run run) {
        if (run != null && list.getSelectionModel().getSelectedItem() != run) {
            list.getSelectionModel().select(run);
            list.scrollTo(run);
        }
    }

    /** Selects the newest run if no run is displayed, or the one that was the newest; an older displayed run stays. */
    private void chooseNewest() {
        Run shown = model.shownProperty().get();
        Run before = newest;
        newest = model.runs().isEmpty() ? null : model.runs().getFirst();
        if (newest != null && (shown == null || shown.equals(before) || !model.runs().contains(shown))) {
            model.shownProperty().set(newest);
        }
    }

    private void show(RunDetails details) {
        Run run = model.shownProperty().get();
        if (run != null) {
            details.show(run);
        }
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }

    /** Gives the list the keyboard focus. */
    public void requestFocus() {
        list.requestFocus();
    }
}
