package dev.golink.screens.input.echo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.ScreenPoint;

/**
 * Shows over a picture where it was touched and what came of it. A few marks at most are shown at a time, and one reason
 * in words, the newest. For the JavaFX thread only.
 */
public final class TouchEcho extends Region {
    /** The most marks at a time. */
    static final int MOST = 6;
    /** How long a reason stays. */
    static final Duration READING = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(400);
    private static final double WIDEST = 320;
    private static final double GAP = 8;
    /** The distance between the centre of a mark and its reason, in pixels. */
    private static final double BESIDE = 24;

    private final TouchTexts texts;
    private final GestureClock clock;
    private final Deque<EchoMark> marks = new ArrayDeque<>();
    private final Label reason = new Label();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable PictureGeometry geometry;
    private @Nullable EchoMark explained;
    /** Counts the phones whose picture was below. */
    private int phones;
    private Subscription hiding = Subscription.EMPTY;

    /** Makes an echo that shows nothing yet. */
    public TouchEcho(TouchTexts texts, GestureClock clock) {
        this.texts = texts;
        this.clock = clock;
        setMouseTransparent(true);
        setManaged(false);
        reason.setId("touch-reason");
        reason.getStyleClass().add("touch-reason");
        reason.setAccessibleRole(AccessibleRole.TEXT);
        reason.setWrapText(true);
        reason.setManaged(false);
        reason.setVisible(false);
        getChildren().add(reason);
    }

    /** The texts about gestures. */
    TouchTexts texts() {
        return texts;
    }

    /** The number of the phone whose picture is below; another one after each {@link #clear}. */
    int phone() {
        return phones;
    }

    /** The reason that is shown; empty if none is. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Sets where the picture lies; null if there is none. */
    public void fit(@Nullable PictureGeometry now) {
        geometry = now;
        marks.forEach(this::place);
        requestLayout();
    }

    /** A mark for a touch that was sent. */
    public EchoMark sent(ScreenPoint at) {
        return shown(new EchoMark(this, at));
    }

    /** A mark for what has no place, such as a key. It is seen only if that was not carried out. */
    public EchoMark sent() {
        return new EchoMark(this, null);
    }

    /**
     * Shows that the console sent nothing.
     *
     * @param at where the picture was touched; null for what has no place
     */
    public void refuse(@Nullable ScreenPoint at, LocalRefusal why) {
        EchoMark mark = at == null ? sent() : sent(at);
        mark.fail(why);
    }

    /** Removes everything, because the picture is that of another phone. What comes of earlier gestures is not shown. */
    public void clear() {
        phones++;
        marks.forEach(mark -> getChildren().remove(mark.ring()));
        marks.clear();
        quiet();
    }

    /** Puts a mark where its point is in the pane. */
    void place(EchoMark mark) {
        PictureGeometry where = geometry;
        ScreenPoint at = mark.at();
        mark.ring().setVisible(where != null && at != null);
        if (where != null && at != null) {
            mark.ring().setLayoutX(where.x(at));
            mark.ring().setLayoutY(where.y(at));
        }
        if (mark.equals(explained)) {
            requestLayout();
        }
    }

    /** Removes the mark of a gesture that was carried out, in a moment. */
    void done(EchoMark mark) {
        place(mark);
        clock.after(GLANCE, () -> remove(mark));
    }

    /** Shows a reason; the mark of the gesture stays as long. */
    void failed(EchoMark mark, String why) {
        place(mark);
        explained = mark;
        reason.setText(why);
        reason.setAccessibleText(why);
        reason.setVisible(true);
        reason.toFront();
        // Set again also if it is the same, so that it is announced again.
        said.set("");
        said.set(why);
        requestLayout();
        hiding.unsubscribe();
        hiding = clock.after(READING, this::quiet);
        clock.after(READING, () -> remove(mark));
    }

    private EchoMark shown(EchoMark mark) {
        if (marks.size() == MOST) {
            remove(marks.stream().filter(EchoMark::hasEnded).findFirst().orElse(marks.getFirst()));
        }
        marks.add(mark);
        getChildren().addFirst(mark.ring());
        place(mark);
        return mark;
    }

    private void remove(EchoMark mark) {
        marks.remove(mark);
        getChildren().remove(mark.ring());
    }

    private void quiet() {
        hiding.unsubscribe();
        explained = null;
        reason.setVisible(false);
        said.set("");
    }

    /** Places the reason under its mark, or over it if there is no room, and otherwise at the lower edge. */
    @Override
    protected void layoutChildren() {
        double wide = Math.min(Math.min(WIDEST, getWidth() - 2 * GAP), Math.ceil(reason.prefWidth(-1)));
        if (wide <= 0) {
            return;
        }
        double high = Math.min(getHeight(), Math.ceil(reason.prefHeight(wide)));
        double lowest = getHeight() - high - GAP;
        double x = getWidth() / 2;
        double y = lowest;
        PictureGeometry where = geometry;
        ScreenPoint at = explained == null ? null : explained.at();
        if (where != null && at != null) {
            x = where.x(at);
            double under = where.y(at) + BESIDE;
            y = under <= lowest ? under : where.y(at) - BESIDE - high;
        }
        reason.resizeRelocate(Math.rint(Math.clamp(x - wide / 2, GAP, Math.max(GAP, getWidth() - wide - GAP))),
                Math.rint(Math.max(0, y)), wide, high);
    }
}
