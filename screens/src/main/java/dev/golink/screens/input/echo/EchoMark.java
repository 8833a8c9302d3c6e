package dev.golink.screens.input.echo;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.ScreenPoint;

/**
 * The mark of one gesture: a ring that is faint once the gesture was sent, firm with a dot once it was carried out, and
 * crossed if it was not. Every shape is light on a dark outline, so that it can be seen on any picture. For the JavaFX
 * thread only.
 */
public final class EchoMark {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final double RADIUS = 14;
    private static final double DOT = 3;

    private final TouchEcho echo;
    private final Group ring = new Group();
    private @Nullable ScreenPoint at;
    private final int phone;
    private boolean ended;

    /** @param at where; null for a gesture without a place, such as a key */
    EchoMark(TouchEcho echo, @Nullable ScreenPoint at) {
        this.echo = echo;
        this.at = at;
        phone = echo.phone();
        ring.getStyleClass().add("touch-ring");
        ring.setManaged(false);
        ring.getChildren().addAll(part(new Circle(RADIUS), "touch-outline"), part(new Circle(RADIUS), "touch-line"));
    }

    /** Moves the mark along with the finger. */
    public void moveTo(ScreenPoint next) {
        if (!ended && at != null) {
            at = next;
            echo.place(this);
        }
    }

    /** Shows what came of the gesture. Only the first end counts. */
    public void end(InputOutcome outcome) {
        String why = echo.texts().failure(outcome);
        if (why != null) {
            fail(why);
        } else if (isOpen()) {
            ended = true;
            ring.pseudoClassStateChanged(DONE, true);
            ring.getChildren().add(part(new Circle(DOT), "touch-dot"));
            echo.done(this);
        }
    }

    /** Shows that the console took the gesture back, or did not send it. Only the first end counts. */
    public void fail(LocalRefusal why) {
        fail(echo.texts().local(why));
    }

    private void fail(String why) {
        if (isOpen()) {
            ended = true;
            ring.pseudoClassStateChanged(FAILED, true);
            double reach = RADIUS * Math.sqrt(0.5);
            for (String style : new String[]{"touch-outline", "touch-line"}) {
                ring.getChildren().addAll(part(new Line(-reach, -reach, reach, reach), style),
                        part(new Line(-reach, reach, reach, -reach), style));
            }
            echo.failed(this, why);
        }
    }

    /** Whether its end is still to be shown: not over the picture of another phone. */
    private boolean isOpen() {
        return !ended && phone == echo.phone();
    }

    /** Whether it is known what came of the gesture. */
    boolean hasEnded() {
        return ended;
    }

    /** Where the mark is; null if it has no place. */
    @Nullable
    ScreenPoint at() {
        return at;
    }

    /** The shapes. */
    Group ring() {
        return ring;
    }

    private static Shape part(Shape shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
