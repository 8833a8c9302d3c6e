package dev.golink.app.runs.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.ui.presentation.IndicatorView;

/**
 * A run's counts as toggle buttons. A pressed button narrows the table to the phones of its stage; pressing it again
 * shows all.
 */
final class StageFilter {
    private final FlowPane root = new FlowPane();
    private final Map<RunStage, ToggleButton> buttons = new LinkedHashMap<>();
    private final ObjectProperty<@Nullable RunStage> chosen = new SimpleObjectProperty<>();
    private final RunTexts texts;

    StageFilter(RunTexts texts) {
        this.texts = texts;
        root.getStyleClass().add("stages");
        for (RunStage stage : RunTexts.IN_ORDER) {
            ToggleButton button = new ToggleButton("", new IndicatorView(RunTexts.indicator(stage)));
            button.setId("stage-" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("stage");
            button.setOnAction(_ -> chosen.set(button.isSelected() ? stage : null));
            buttons.put(stage, button);
        }
        chosen.subscribe(now -> buttons.forEach((stage, button) -> button.setSelected(stage == now)));
    }

    Node node() {
        return root;
    }

    /** The stage whose phones are displayed; null for all phones. */
    ObjectProperty<@Nullable RunStage> chosenProperty() {
        return chosen;
    }

    /** Shows the counts. The button of the chosen stage stays, even when its count is zero. */
    void show(RunCounts counts) {
        List<Map.Entry<RunStage, ToggleButton>> shown = buttons.entrySet().stream()
                .filter(entry -> counts.of(entry.getKey()) > 0 || entry.getKey() == chosen.get()).toList();
        shown.forEach(entry -> entry.getValue().setText(texts.count(counts.of(entry.getKey()), entry.getKey())));
        List<ToggleButton> nodes = shown.stream().map(Map.Entry::getValue).toList();
        // Changes the buttons only if necessary, because a removed button loses the keyboard focus.
        if (!root.getChildren().equals(nodes)) {
            root.getChildren().setAll(nodes);
        }
    }
}
