package dev.golink.app.history.day;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

/** The marks of a day's states: one path for each kind of mark. */
final class DayMarks {
    private static final double LANE = 13;
    private static final double GAP = 2;
    private static final double LOWER = 4;
    private static final double SLANT = 5;
    /** The height of both lanes, in pixels. */
    static final double HEIGHT = LANE + GAP + LOWER;

    private final Map<DayPresence, Path> presences = new EnumMap<>(DayPresence.class);
    private final Path live = path("shared");
    private final Path asked = path("asked");

    DayMarks() {
        for (DayPresence presence : DayPresence.values()) {
            presences.put(presence, path(presence.name().toLowerCase(Locale.ROOT)));
        }
    }

    static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** The nodes to put into a region of that height. */
    List<Node> nodes() {
        List<Node> all = new ArrayList<>(presences.values());
        all.add(live);
        all.add(asked);
        return all;
    }

    /** Draws the columns in place of those before. */
    void show(DayColumns columns) {
        nodes().forEach(path -> ((Path) path).getElements().clear());
        runs(columns.presence(), this::presence);
        runs(columns.sharing(), this::sharing);
    }

    /** Draws each run of equal columns at once. */
    private static <T> void runs(List<@Nullable T> columns, Drawing<T> drawing) {
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            if (i == columns.size() || !Objects.equals(columns.get(i), columns.get(from))) {
                @Nullable
                T state = columns.get(from);
                if (state != null) {
                    drawing.draw(state, from, i);
                }
                from = i;
            }
        }
    }

    private void presence(DayPresence presence, int from, int until) {
        Path path = Objects.requireNonNull(presences.get(presence));
        switch (presence) {
            case ONLINE -> box(path, from, 0, until, LANE);
            case LATE -> box(path, from, LANE / 2, until, LANE);
            case OFFLINE -> box(path, from, LANE - 2, until, LANE);
            case STALE -> zigzag(path, from, until);
            case UNKNOWN -> slanted(path, from, until);
        }
    }

    private void sharing(DaySharing sharing, int from, int until) {
        double top = LANE + GAP;
        switch (sharing) {
            case LIVE -> box(live, from, top, until, top + LOWER);
            case ASKED -> {
                for (double x = from; x < until; x += 4) {
                    box(asked, x, top + 1, Math.min(x + 2, until), top + LOWER - 1);
                }
            }
            case NONE, UNKNOWN -> {
                // Nothing was shared, as far as is known. The upper lane says what is unknown.
            }
        }
    }

    private static void zigzag(Path path, double from, double until) {
        boolean up = true;
        path.getElements().add(new MoveTo(from + 0.5, LANE - 1));
        for (double x = from + 0.5; x < until; x += 3) {
            path.getElements().add(new LineTo(x, up ? LANE - 1 : 2));
            up = !up;
        }
        path.getElements().add(new LineTo(Math.max(from + 0.5, until - 0.5), up ? LANE - 1 : 2));
    }

    private static void slanted(Path path, double from, double until) {
        // The lines stand at the same places in all parts, so that neighbouring days look alike.
        for (double x = Math.ceil((from - LANE) / SLANT) * SLANT; x < until; x += SLANT) {
            double left = Math.max(from, x);
            double right = Math.min(until, x + LANE);
            if (left < right) {
                line(path, left, LANE - (left - x), right, LANE - (right - x));
            }
        }
    }

    static void box(Path path, double left, double top, double right, double bottom) {
        path.getElements().addAll(new MoveTo(left, top), new LineTo(right, top), new LineTo(right, bottom),
                new LineTo(left, bottom), new ClosePath());
    }

    private static void line(Path path, double fromX, double fromY, double toX, double toY) {
        path.getElements().addAll(new MoveTo(fromX, fromY), new LineTo(toX, toY));
    }

    /** Draws a run of columns in one state. */
    @FunctionalInterface
    private interface Drawing<T> {
        void draw(T state, int from, int until);
    }
}
