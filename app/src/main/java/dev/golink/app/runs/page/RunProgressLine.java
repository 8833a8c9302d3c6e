package dev.golink.app.runs.page;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.ui.scenes.LazyView;
import dev.golink.ui.scenes.WhileShown;

/** Shows the newest unfinished run of several phones: its command, its progress and a link to its details. */
public final class RunProgressLine {
    private final HBox root = new HBox();
    private final Label text = new Label();
    private final RunBar bar = new RunBar();
    private final RunTexts texts;
    private @Nullable Run shown;
    private Subscription watching = Subscription.EMPTY;

    private RunProgressLine(RunsModel model, RunTexts texts, Consumer<Run> open) {
        this.texts = texts;
        Hyperlink details = new Hyperlink(texts.texts().text("run.details"));
        details.setId("run-line-details");
        details.setMinWidth(Region.USE_PREF_SIZE);
        details.setOnAction(_ -> {
            details.setVisited(false);
            if (shown != null) {
                open.accept(shown);
            }
        });
        text.setId("run-line-text");
        text.setMinWidth(Region.USE_PREF_SIZE);
        bar.setPrefWidth(96);
        bar.setMinWidth(48);
        root.getChildren().setAll(text, bar, details);
        root.setId("run-line");
        root.getStyleClass().add("run-line");
        root.setAlignment(Pos.CENTER_LEFT);
        root.managedProperty().bind(root.visibleProperty());
        WhileShown.followList(root, model.going(), () -> show(newest(model)));
        show(newest(model));
    }

    /**
     * The line for the scene; shown while a run of several phones is unfinished.
     *
     * @param open opens the details of a run
     */
    public static Node of(RunsModel model, RunTexts texts, Consumer<Run> open) {
        return new LazyView<>(Bindings.createBooleanBinding(() -> newest(model) != null, model.going()),
                () -> new RunProgressLine(model, texts, open), line -> line.root).node();
    }

    private static @Nullable Run newest(RunsModel model) {
        return model.going().stream().filter(run -> run.size() > 1).findFirst().orElse(null);
    }

    private void show(@Nullable Run run) {
        if (run != shown) {
            watching.unsubscribe();
            shown = run;
            watching = run == null ? Subscription.EMPTY
                    : WhileShown.follow(root, run.countsProperty(), counts -> show(run, counts));
        }
    }

    private void show(Run run, RunCounts counts) {
        text.setText(texts.texts().text("run.line", texts.withWho(run, texts.command(run.command())),
                texts.progress(counts)));
        bar.show(counts);
    }
}
