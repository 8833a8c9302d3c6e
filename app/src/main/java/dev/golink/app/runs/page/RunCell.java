package dev.golink.app.runs.page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.look.Ages;
import dev.golink.app.look.SignView;
import dev.golink.app.runs.Run;
import dev.golink.app.runs.RunCounts;
import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.Stage;

/** One run in the list: what it was, when, and how far it has come. */
final class RunCell extends ListCell<Run> {
    private final RunsModel model;
    private final RunWords words;
    private final Ages ages;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label age = new Label();
    private final RunBar bar = new RunBar();
    private final FlowPane counts = new FlowPane();
    private final VBox content;
    private Subscription watching = Subscription.EMPTY;

    RunCell(RunsModel model, RunWords words, Ages ages) {
        this.model = model;
        this.words = words;
        this.ages = ages;
        getStyleClass().add("run-cell");
        title.getStyleClass().add("run-title");
        age.getStyleClass().add("word");
        age.setMinWidth(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(icon, title, age);
        head.getStyleClass().add("run-head");
        head.setAlignment(Pos.CENTER_LEFT);
        counts.getStyleClass().add("run-counts");
        content = new VBox(head, bar, counts);
        content.getStyleClass().add("run");
        // As wide as the list, whatever the counts would like.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Run run, boolean empty) {
        super.updateItem(run, empty);
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        if (empty || run == null) {
            setGraphic((@Nullable Node) null);
            setAccessibleText("");
        } else {
            icon.setIconCode(RunWords.icon(run.command()));
            title.setText(words.title(run));
            setGraphic(content);
            watching = Subscription.combine(run.countsProperty().subscribe(now -> show(run, now)),
                    model.nowProperty().subscribe(now -> age.setText(ages.since(run.begunAt(), now))));
        }
    }

    private void show(Run run, RunCounts now) {
        bar.show(now);
        counts.getChildren().setAll(now.byStage().entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue())).toList());
        setAccessibleText(words.words().text("run.sentence", words.title(run), words.counts(now)));
    }

    private Node count(Stage stage, int count) {
        Label label = new Label(words.count(count, stage), new SignView(RunWords.sign(stage)));
        label.getStyleClass().add("word");
        return label;
    }
}
