package dev.golink.app.history.counts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.CountsAnswer.Point;
import dev.golink.ui.time.ServerTimes;

/**
 * The numbers of online phones as a band from the lowest to the highest number of each step, with a line at the
 * highest. It has gaps where the server did not run. The numbers begin at zero. Colours come from the stylesheet.
 */
final class OnlineCountsChart extends Region {
    private static final double AXIS = 18;
    private static final double LEFT = 44;
    private static final double TOP = 6;

    private final Path band = path("band");
    private final Path line = path("line");
    private final Path rules = path("rules");
    private final List<Label> marks = new ArrayList<>();
    private final Label most = label();
    private final Label zero = label();
    private final OnlineCountsTexts texts;
    private @Nullable OnlineCounts counts;

    OnlineCountsChart(OnlineCountsTexts texts) {
        this.texts = texts;
        getStyleClass().add("counts-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinHeight(72);
        setPrefHeight(104);
        Tooltip tooltip = new Tooltip();
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> tooltip.setText(at(event.getX())));
        getChildren().setAll(rules, band, line, most, zero);
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("mark");
        label.setMouseTransparent(true);
        return label;
    }

    void show(OnlineCounts next) {
        counts = next;
        setAccessibleText(texts.sentence(next));
        getChildren().removeAll(marks);
        marks.clear();
        texts.marks(next).forEach(mark -> {
            Label label = label();
            label.setText(mark.text());
            label.setUserData(mark);
            marks.add(label);
        });
        getChildren().addAll(marks);
        requestLayout();
    }

    /** The point under the pointer. */
    private String at(double x) {
        OnlineCounts now = counts;
        if (now == null) {
            return "";
        }
        double share = (x - LEFT) / Math.max(1, getWidth() - LEFT);
        for (Point point : now.points()) {
            double begin = now.share(point.at());
            if (begin <= share && share < now.share(point.at().plus(now.span().step()))) {
                return texts.point(point);
            }
        }
        return texts.sentence(now);
    }

    @Override
    protected void layoutChildren() {
        List.of(band, line, rules).forEach(path -> path.getElements().clear());
        OnlineCounts now = counts;
        if (now == null) {
            return;
        }
        double floor = getHeight() - AXIS;
        double width = getWidth() - LEFT;
        int highest = now.highest().map(Point::most).orElse(0);
        rule(floor);
        rule(TOP);
        layMarks(now, floor, width);
        most.setText(highest == 0 ? "" : texts.texts().text("counts.figure", highest));
        zero.setText(texts.texts().text("counts.figure", 0));
        lay(most, TOP);
        lay(zero, floor);
        double scale = (floor - TOP) / Math.max(1, highest);
        int first = 0;
        for (int i = 1; i <= now.points().size(); i++) {
            if (i == now.points().size() || !now.isJoined(i)) {
                run(now, first, i, width, floor, scale);
                first = i;
            }
        }
    }

    private void rule(double y) {
        rules.getElements().addAll(new MoveTo(LEFT, Math.rint(y) + 0.5),
                new LineTo(getWidth(), Math.rint(y) + 0.5));
    }

    private void layMarks(OnlineCounts now, double floor, double width) {
        double free = 0;
        for (Label label : marks) {
            OnlineCountsTexts.Mark mark = (OnlineCountsTexts.Mark) label.getUserData();
            double x = LEFT + now.share(mark.at()) * width;
            double needed = label.prefWidth(-1);
            double left = Math.min(x - needed / 2, getWidth() - needed);
            // Where marks would touch, every other one is left out.
            boolean fits = left >= free && left >= LEFT - needed / 2;
            label.setVisible(fits);
            if (fits) {
                label.resizeRelocate(left, floor + 2, needed, label.prefHeight(-1));
                free = left + needed + 8;
                rules.getElements().addAll(new MoveTo(Math.rint(x) + 0.5, TOP),
                        new LineTo(Math.rint(x) + 0.5, floor + 3));
            }
        }
    }

    private static void lay(Label label, double y) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(LEFT - 8 - width, Math.max(0, y - height / 2), width, height);
    }

    /** Draws points that follow one another without a gap. */
    private void run(OnlineCounts now, int first, int end, double width, double floor, double scale) {
        if (first >= end) {
            return;
        }
        List<Point> points = now.points().subList(first, end);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double y = floor - point.most() * scale;
            double x = LEFT + now.share(point.at()) * width;
            double next = LEFT + now.share(end(now, point)) * width;
            band.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
            band.getElements().add(new LineTo(next, y));
            line.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
            line.getElements().add(new LineTo(next, y));
        }
        for (Point point : points.reversed()) {
            double y = floor - point.least() * scale + 1;
            band.getElements().add(new LineTo(LEFT + now.share(end(now, point)) * width, y));
            band.getElements().add(new LineTo(LEFT + now.share(point.at()) * width, y));
        }
        band.getElements().add(new ClosePath());
    }

    private static Instant end(OnlineCounts now, Point point) {
        return ServerTimes.earlier(point.at().plus(now.span().step()), now.until());
    }
}
