package dev.golink.screens.input;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.input.echo.LocalRefusal;
import dev.golink.screens.input.echo.PictureGeometry;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;

/**
 * The wheel and the trackpad on the picture, as swipes. What comes within a short time becomes one swipe, and the next
 * swipe waits for the answer to the one before, so that swipes neither overlap nor queue up. For the JavaFX thread only.
 */
final class WheelGestures {
    /** Ticks of the wheel within this time become one swipe. */
    static final Duration MERGED = Duration.ofMillis(80);
    /** What has waited longer is not sent any more, because the phone's screen may be another one by then. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(1_500);
    /** How far the content moves for a tick of a wheel, as a fraction of the screen's height: 40 units are one tick. */
    static final double TICK = 0.125;
    private static final double UNITS = 40;
    /** The longest and the shortest swipe, as fractions of a side. A phone ignores shorter ones. */
    private static final double LONGEST = 0.6;
    private static final double SHORTEST = 0.06;
    /** Swipes stay this far from the edges, as a fraction of a side: there, phones have gestures of their own. */
    private static final double EDGE = 0.08;
    private static final double FASTEST_MS = 100;
    private static final double MORE_MS = 300;

    private final GestureSender sender;
    private double right;
    private double down;
    private @Nullable ScreenPoint at;
    /** When the first of the ticks that wait came. */
    private long since;
    private boolean waits;
    /** Counts the phones, so that a late answer of an earlier one is recognised. */
    private int phones;
    private Subscription merging = Subscription.EMPTY;

    /** Handles the events of a node whose coordinates are those of the pane with the picture. */
    WheelGestures(Node node, GestureSender sender) {
        this.sender = sender;
        node.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** Forgets what was not sent yet. */
    void cancel() {
        merging.unsubscribe();
        at = null;
        right = 0;
        down = 0;
    }

    /** Forgets all about the phone so far, because another one follows. */
    void reset() {
        cancel();
        waits = false;
        phones++;
    }

    /** Fingers on a touch screen are fingers, and the phone itself knows inertia. */
    private void scrolled(ScrollEvent event) {
        PictureGeometry geometry = sender.geometry();
        ScreenPoint point = geometry == null ? null : geometry.at(event.getX(), event.getY());
        boolean none = event.getDeltaX() == 0 && event.getDeltaY() == 0;
        if (point == null || geometry == null || event.isShortcutDown() || !sender.isActive()) {
            return;
        }
        event.consume();
        if (event.isDirect() || event.isInertia() || none) {
            return;
        }
        dropLate();
        if (at == null) {
            if (!sender.permits(point)) {
                return;
            }
            at = point;
            since = sender.clock().nanos();
            if (!waits) {
                merging = sender.clock().after(MERGED, this::swipe);
            }
        }
        right += way(event.getDeltaX(), event.getMultiplierX(), geometry.width());
        down += way(event.getDeltaY(), event.getMultiplierY(), geometry.height());
    }

    /** A wheel moves by ticks, which are units of 40 each; a trackpad moves by pixels, which the content follows. */
    private static double way(double delta, double multiplier, double side) {
        return multiplier < UNITS ? delta / side : delta / UNITS * TICK;
    }

    private void swipe() {
        ScreenPoint from = at;
        if (from == null) {
            return;
        }
        boolean upright = Math.abs(down) >= Math.abs(right);
        double way = length(upright ? down : right);
        cancel();
        if (way == 0 || !sender.permits(from)) {
            return;
        }
        double along = start(upright ? from.y(1) : from.x(1), way);
        double across = upright ? from.x(1) : from.y(1);
        ScreenPoint begin = point(along, across, upright);
        Duration time = Duration.ofMillis(Math.round(FASTEST_MS + MORE_MS * Math.abs(way)));
        waits = true;
        int phone = phones;
        sender.send(sender.echo().sent(begin), _ -> answered(phone),
                List.of(new InputStep.Swipe(begin, point(along + way, across, upright), time)));
    }

    private void answered(int phone) {
        if (phone != phones) {
            return;
        }
        waits = false;
        dropLate();
        if (at != null) {
            merging = sender.clock().after(MERGED, this::swipe);
        }
    }

    private void dropLate() {
        if (at != null && sender.clock().nanos() - since > LONGEST_WAIT.toNanos()) {
            cancel();
            sender.echo().refuse(null, LocalRefusal.BEHIND);
        }
    }

    private static double length(double way) {
        return way == 0 ? 0 : Math.copySign(Math.clamp(Math.abs(way), SHORTEST, LONGEST), way);
    }

    /** The swipe begins under the pointer, unless it would then end at an edge. */
    private static double start(double pointer, double way) {
        double least = way < 0 ? EDGE - way : EDGE;
        double most = way < 0 ? 1 - EDGE : 1 - EDGE - way;
        return Math.clamp(pointer, least, most);
    }

    private static ScreenPoint point(double along, double across, boolean upright) {
        return upright ? ScreenPoint.at(across, along) : ScreenPoint.at(along, across);
    }
}
