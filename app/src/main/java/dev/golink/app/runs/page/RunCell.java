package dev.golink.app.runs.page;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;

/** One run in the list: its command, its time and its counts. */
final class RunCell extends ListCell<Run> {
    private static final double COUNTS_HEIGHT = 36;
    /** A cell narrower than this, in pixels, shows the counts without their words. */
    private static final double NARROW = 240;

    private final RunsModel model;
    private final RunTexts texts;
    private final AgeTexts ageTexts;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label age = new Label();
    private final RunBar bar = new RunBar();
    private final FlowPane counts = new FlowPane();
    private final VBox content;
    private final ObservableValue<Boolean> narrow = widthProperty().map(width -> width.doubleValue() < NARROW);
    private Subscription watching = Subscription.EMPTY;

    RunCell(RunsModel model, RunTexts texts, AgeTexts ageTexts) {
        this.model = model;
        this.texts = texts;
        this.ageTexts = ageTexts;
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
        // Always reserves two lines, so that progress in one run does not move the other runs.
        counts.setMinHeight(COUNTS_HEIGHT);
        counts.setMaxHeight(COUNTS_HEIGHT);
        content = new VBox(head, bar, counts);
        content.getStyleClass().add("run");
        // The cell takes the list's width, however wide its counts are.
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
            icon.setIconCode(RunTexts.icon(run.command()));
            title.setText(texts.title(run));
            setGraphic(content);
            watching = Subscription.combine(
                    WhileShown.follow(this, run.countsProperty(), now -> show(run, now)),
                    WhileShown.follow(this, narrow, _ -> show(run, run.countsProperty().getValue())),
                    WhileShown.follow(this, model.nowProperty(), now -> age.setText(
                            texts.withWho(run, ageTexts.since(run.begunAt().at(), run.begunAt().until(now))))));
        }
    }

    private void show(Run run, RunCounts now) {
        bar.show(now);
        counts.getChildren().clear();
        count(now, "run.good", RunStage.DONE);
        count(now, "run.sent", RunStage.SENT);
        count(now, "run.failed", Stream.of(RunStage.values()).filter(RunStage::isFailed).toArray(RunStage[]::new));
        count(now, "run.unknown", RunStage.UNKNOWN);
        count(now, "run.cancelled", RunStage.CANCELLED);
        count(now, "run.going", RunStage.OUT, RunStage.ASKING);
        count(now, "run.waiting", RunStage.WAITING);
        setAccessibleText(texts.texts().text("run.sentence", texts.withWho(run, texts.title(run)), texts.counts(now)));
    }

    /** Shows several similar stages as one count; the details show them separately. */
    private void count(RunCounts now, String key, RunStage... stages) {
        int count = Stream.of(stages).mapToInt(now::of).sum();
        if (count > 0) {
            String text = texts.texts().text(key, count);
            Label label = new Label(narrow.getValue() ? String.valueOf(count) : text,
                    new IndicatorView(RunTexts.indicator(stages[0])));
            label.setTooltip(new Tooltip(text));
            label.getStyleClass().add("word");
            counts.getChildren().add(label);
        }
    }
}
