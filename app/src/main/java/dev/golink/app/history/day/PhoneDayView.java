package dev.golink.app.history.day;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

/**
 * A phone's day as a strip. The upper lane is the presence: a full bar is online, a half bar late, a zigzag stale, a
 * thin line at the bottom offline, and slanted lines unknown. The lower lane is the sharing: a bar while the screen is
 * shared, dots while it is asked for. The future stays empty. The arrow keys go from part to part. Each kind of mark is
 * one path, so that redrawing costs little; colours come from the stylesheet.
 */
final class PhoneDayView extends Region {
    private final DayMarks marks = new DayMarks();
    private final Path hours = DayMarks.path("hours");
    private final Path pointer = DayMarks.path("pointer");
    private final PhoneDayTexts texts;
    private final ZoneId zone;
    private final BiConsumer<PhoneDay, Optional<DaySegment>> pointed;
    private @Nullable PhoneDay day;
    private int chosen = -1;

    /**
     * Creates an empty strip.
     *
     * @param pointed told which part of a day the keyboard has chosen; empty if none is chosen any more
     */
    PhoneDayView(PhoneDayTexts texts, ZoneId zone, BiConsumer<PhoneDay, Optional<DaySegment>> pointed) {
        this.texts = texts;
        this.zone = zone;
        this.pointed = pointed;
        getStyleClass().add("day-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinHeight(DayMarks.HEIGHT);
        setPrefHeight(DayMarks.HEIGHT);
        setMinWidth(48);
        getChildren().add(hours);
        getChildren().addAll(marks.nodes());
        getChildren().add(pointer);
        Tooltip tooltip = new Tooltip();
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> tooltip.setText(at(event.getX())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                choose(-1);
            }
        });
    }

    /** Shows a day. */
    void show(PhoneDay next) {
        if (!next.equals(day)) {
            boolean other = day == null || !day.date().equals(next.date());
            day = next;
            chosen = other ? -1 : Math.min(chosen, next.segments().size() - 1);
            setAccessibleText(texts.sentence(next));
            draw();
        }
    }

    private String at(double x) {
        PhoneDay now = day;
        if (now == null) {
            return "";
        }
        String part = now.at(x / Math.max(1, getWidth())).map(texts::part).orElse("");
        return part.isEmpty() ? texts.sentence(now) : part + "\n" + texts.sentence(now);
    }

    private void pressed(KeyEvent event) {
        PhoneDay now = day;
        if (now == null || now.segments().isEmpty()) {
            return;
        }
        int last = now.segments().size() - 1;
        int next = switch (event.getCode()) {
            case KeyCode.LEFT -> chosen < 0 ? last : Math.max(0, chosen - 1);
            case KeyCode.RIGHT -> Math.min(last, chosen + 1);
            case KeyCode.HOME -> 0;
            case KeyCode.END -> last;
            default -> -1; // a key that moves nothing
        };
        if (next >= 0) {
            choose(next);
            event.consume();
        }
    }

    private void choose(int next) {
        PhoneDay now = day;
        if (now == null || next == chosen) {
            return;
        }
        chosen = next;
        Optional<DaySegment> part = next < 0 ? Optional.empty() : Optional.of(now.segments().get(next));
        setAccessibleText(part.map(texts::part).orElseGet(() -> texts.sentence(now)));
        pointed.accept(now, part);
        draw();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        hours.getElements().clear();
        pointer.getElements().clear();
        int width = (int) getWidth();
        PhoneDay now = day;
        if (now == null || width < 1) {
            return;
        }
        for (int hour = 0; hour <= 24; hour += 6) {
            Instant at = hour == 24 ? now.end() : now.date().atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
            double x = Math.clamp(Math.rint(now.share(at) * width), 0, width - 1.0) + 0.5;
            line(hours, x, 0, x, DayMarks.HEIGHT);
        }
        marks.show(DayColumns.of(now, width));
        if (chosen >= 0) {
            DaySegment part = now.segments().get(chosen);
            double from = Math.floor(now.share(part.from()) * width);
            double until = Math.max(from + 3, Math.ceil(now.share(part.until()) * width));
            DayMarks.box(pointer, from + 0.5, 0.5, until - 0.5, DayMarks.HEIGHT - 0.5);
        }
    }

    private static void line(Path path, double fromX, double fromY, double toX, double toY) {
        path.getElements().addAll(new MoveTo(fromX, fromY), new LineTo(toX, toY));
    }
}
