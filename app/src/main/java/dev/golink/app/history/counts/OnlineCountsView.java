package dev.golink.app.history.counts;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.app.history.entries.Finding;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The chart of online phones with the choice of its time, and what it shows in words. */
public final class OnlineCountsView {
    private final VBox root;

    /** @param ages the texts of times, in the console's time zone */
    public OnlineCountsView(OnlineCountsModel model, Texts texts, AgeTexts ages) {
        OnlineCountsTexts says = new OnlineCountsTexts(texts, ages);
        OnlineCountsChart chart = new OnlineCountsChart(says);
        chart.setId("online-counts");
        Label words = new Label();
        words.setId("online-counts-words");
        words.getStyleClass().add("word");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label(texts.text("history.counts.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Map<CountsSpan, ToggleButton> spans = new EnumMap<>(CountsSpan.class);
        HBox choice = new HBox();
        for (CountsSpan span : CountsSpan.values()) {
            ToggleButton button = button(span, model, says);
            spans.put(span, button);
            choice.getChildren().add(button);
        }
        choice.getStyleClass().add("counts-spans");
        HBox head = new HBox(title, words, choice);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("counts-head");
        root = new VBox(head, chart);
        root.getStyleClass().add("counts-view");
        WhileShown.follow(root, model.countsProperty(), counts -> {
            chart.show(counts);
            boolean none = counts.state() instanceof Finding.Refused || counts.state() instanceof Finding.Unreachable;
            chart.setVisible(!none);
            chart.setManaged(!none);
            words.setText(says.sentence(counts));
            spans.forEach((span, button) -> button.setSelected(span == counts.span()));
        });
    }

    private static ToggleButton button(CountsSpan span, OnlineCountsModel model, OnlineCountsTexts says) {
        ToggleButton button = new ToggleButton(says.span(span));
        button.setId("counts-" + span.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            model.show(span);
            // A button that is pressed again stays selected, because one time is always shown.
            button.setSelected(true);
        });
        return button;
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
