package dev.golink.app.history;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * A chart of heartbeats, the newest at the right. Each heartbeat is a bar as high as the time since the one before. A
 * horizontal line marks the expected interval, if it is known. A cross is a missed heartbeat, a ring the end of a
 * connection, a vertical line its start. The round trips are below. Times in which nothing was heard stay empty. Each
 * kind of mark is one path, so that redrawing costs little; colours come from the stylesheet.
 */
public final class HeartbeatChart extends Region {
    private static final double SLOT = 5;
    private static final double GAP = 6;
    /** The share of the height that the heartbeat intervals take. */
    private static final double UPPER = 0.62;
    /** How many expected intervals the highest bar stands for. */
    private static final double TALLEST = 2.5;

    private final Path expected = path("expected");
    private final Path beats = path("beats");
    private final Path slow = path("slow");
    private final Path missed = path("missed");
    private final Path ended = path("ended");
    private final Path roundTrips = path("round-trips");
    private double top;

    /** Creates an empty chart. */
    public HeartbeatChart() {
        getStyleClass().add("beat-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().setAll(expected, beats, slow, missed, ended, roundTrips);
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** Draws the newest entries, as many as there is room for. */
    public void show(HeartbeatSeries history) {
        for (Path path : List.of(expected, beats, slow, missed, ended, roundTrips)) {
            path.getElements().clear();
        }
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        if (width < SLOT || height < 2 * GAP) {
            return;
        }
        top = snappedTopInset();
        double floor = top + (height - GAP) * UPPER;
        int room = (int) (width / SLOT);
        int from = Math.max(0, history.size() - room);
        double x = left + width - SLOT * (history.size() - from) + SLOT / 2;
        double due = floor - (floor - top) / TALLEST;
        if (history.isExpectedKnown()) {
            line(expected, left, due, left + width, due);
        }
        for (int i = from; i < history.size(); i++, x += SLOT) {
            entry(history, i, Math.rint(x) + 0.5, floor);
        }
        roundTrips(history, from, left + width - SLOT * (history.size() - from) + SLOT / 2, floor + GAP,
                top + height);
    }

    private void entry(HeartbeatSeries history, int index, double x, double floor) {
        switch (history.kind(index)) {
            case BEAT -> beat(history, index, x, floor);
            case MISSED -> cross(x, (top + floor) / 2);
            case LEFT -> ring(x, (top + floor) / 2);
            case CAME -> line(ended, x, top, x, floor);
            case UNHEARD -> {
                // Nothing was heard, so nothing is drawn.
            }
        }
    }

    private void beat(HeartbeatSeries history, int index, double x, double floor) {
        int millis = history.interval(index);
        if (millis == HeartbeatSeries.UNKNOWN) {
            line(beats, x, floor - 2, x, floor);
            return;
        }
        double share = millis / (TALLEST * history.expected().toMillis());
        // The server treats a phone as late after one and a half intervals.
        Path path = history.isExpectedKnown() && share * TALLEST >= 1.5 ? slow : beats;
        line(path, x, floor - Math.clamp(share, 0.04, 1) * (floor - top), x, floor);
    }

    private void cross(double x, double y) {
        line(missed, x - 2, y - 2, x + 2, y + 2);
        line(missed, x - 2, y + 2, x + 2, y - 2);
    }

    private void ring(double x, double y) {
        add(ended, new MoveTo(x - 3, y), new LineTo(x, y - 3), new LineTo(x + 3, y), new LineTo(x, y + 3),
                new LineTo(x - 3, y));
    }

    private void roundTrips(HeartbeatSeries history, int from, double start, double upper, double lower) {
        float most = 1;
        for (int i = from; i < history.size(); i++) {
            most = Math.max(most, history.roundTrip(i));
        }
        boolean joined = false;
        double x = start;
        for (int i = from; i < history.size(); i++, x += SLOT) {
            float value = history.roundTrip(i);
            if (value == HeartbeatSeries.UNKNOWN) {
                joined = false;
            } else {
                double y = lower - 1 - (lower - upper - 2) * value / most;
                add(roundTrips, joined ? new LineTo(x, y) : new MoveTo(x, y));
                if (!joined) {
                    add(roundTrips, new LineTo(x + 0.5, y));
                }
                joined = true;
            }
        }
    }

    private static void line(Path path, double fromX, double fromY, double toX, double toY) {
        add(path, new MoveTo(fromX, fromY), new LineTo(toX, toY));
    }

    private static void add(Path path, PathElement... elements) {
        path.getElements().addAll(elements);
    }
}
