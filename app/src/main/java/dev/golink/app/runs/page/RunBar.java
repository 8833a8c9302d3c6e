package dev.golink.app.runs.page;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;

/** A run's counts as a bar of adjacent parts; a text beside the bar gives the same counts. */
final class RunBar extends Pane {
    private static final double HEIGHT = 6;
    /** The least width of a part in pixels, so that a single phone among thousands stays visible. */
    private static final double LEAST = 3;

    /** The parts from left to right. */
    private final Map<RunStage, Region> parts = new LinkedHashMap<>();
    private RunCounts counts = new RunCounts(Map.of());

    RunBar() {
        getStyleClass().add("run-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
        for (RunStage stage : RunTexts.IN_ORDER) {
            Region part = new Region();
            part.getStyleClass().addAll("part", RunTexts.indicator(stage).style() + "-part");
            part.setManaged(false);
            parts.put(stage, part);
            getChildren().add(part);
        }
    }

    void show(RunCounts next) {
        counts = next;
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        int total = Math.max(1, counts.total());
        double x = 0;
        for (Map.Entry<RunStage, Region> part : parts.entrySet()) {
            int count = counts.of(part.getKey());
            double width = count == 0 ? 0 : Math.max(LEAST, getWidth() * count / total);
            part.getValue().setVisible(count > 0 && x < getWidth());
            part.getValue().resizeRelocate(x, 0, Math.min(width, Math.max(0, getWidth() - x)), getHeight());
            x += width;
        }
    }
}
