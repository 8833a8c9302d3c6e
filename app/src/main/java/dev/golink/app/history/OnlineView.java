package dev.golink.app.history;

import java.time.InstantSource;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import dev.golink.ui.scenes.WhileShown;

/**
 * The number of phones online in the last hour, as a curve no higher than a line of text. Where the number is not
 * known, the curve has a gap.
 */
public final class OnlineView {
    private static final double HEIGHT = 24;
    /**
     * The least range of counts over the whole height. Otherwise, one phone that comes and goes would look like half of
     * all phones.
     */
    private static final int LEAST_SPAN = 4;

    private final Pane root = new Pane() {
        @Override
        protected void layoutChildren() {
            draw();
        }
    };
    private final Path line = new Path();
    private final OnlineHistory history;
    private final HistoryTexts texts;
    private final InstantSource clock;

    /** @param clock this computer's wall clock, for the times in the text */
    public OnlineView(OnlineHistory history, HistoryTexts texts, InstantSource clock) {
        this.history = history;
        this.texts = texts;
        this.clock = clock;
        root.setId("online-history");
        root.getStyleClass().add("online-history");
        root.setMinHeight(HEIGHT);
        root.setPrefHeight(HEIGHT);
        root.setMaxHeight(HEIGHT);
        root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        line.getStyleClass().add("line");
        line.setManaged(false);
        root.getChildren().setAll(line);
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(_ -> tooltip.setText(text()));
        Tooltip.install(root, tooltip);
        WhileShown.follow(root, () -> history.revisionProperty().subscribe(_ -> update()));
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    private String text() {
        return texts.online(history, clock.instant());
    }

    private void update() {
        root.setAccessibleText(text());
        draw();
    }

    private void draw() {
        line.getElements().clear();
        int low = history.lowest().map(OnlineHistory.Extreme::count).orElse(0);
        int high = history.highest().map(OnlineHistory.Extreme::count).orElse(0);
        int span = Math.max(Math.max(LEAST_SPAN, high / 10), high - low);
        double base = Math.max(0, low - (span - (high - low)) / 2.0);
        double step = (root.getWidth() - 2) / (OnlineHistory.POINTS - 1);
        boolean joined = false;
        for (int i = 0; i < OnlineHistory.POINTS; i++) {
            int lowest = history.low(i);
            if (lowest == OnlineHistory.UNKNOWN) {
                joined = false;
            } else {
                double x = 1 + i * step;
                point(x, y(lowest, base, span), joined);
                if (history.high(i) != lowest) {
                    point(x, y(history.high(i), base, span), true);
                }
                joined = true;
            }
        }
    }

    private void point(double x, double y, boolean joined) {
        if (joined) {
            line.getElements().add(new LineTo(x, y));
        } else {
            line.getElements().addAll(new MoveTo(x, y), new LineTo(x + 0.5, y));
        }
    }

    private static double y(int count, double base, int span) {
        return HEIGHT - 2 - (HEIGHT - 4) * (count - base) / span;
    }
}
