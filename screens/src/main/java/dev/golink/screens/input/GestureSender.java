package dev.golink.screens.input;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.input.echo.EchoMark;
import dev.golink.screens.input.echo.GestureClock;
import dev.golink.screens.input.echo.LocalRefusal;
import dev.golink.screens.input.echo.PictureGeometry;
import dev.golink.screens.input.echo.TouchEcho;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;

/** Begins gestures on the picture that is shown, or says why none can begin. For the JavaFX thread only. */
final class GestureSender {
    private final TouchEcho echo;
    private final GestureClock clock;
    private GestureTarget target = new InactiveTarget();
    private PictureTrust trust = PictureTrust.CURRENT;
    private DecodeResult.@Nullable Picture picture;
    private double width;
    private double height;

    GestureSender(TouchEcho echo, GestureClock clock) {
        this.echo = echo;
        this.clock = clock;
    }

    /** Sets where gestures go. */
    void setTarget(GestureTarget next) {
        target = next;
    }

    /** Sets the picture that is shown; null if there is none. */
    void setPicture(DecodeResult.@Nullable Picture shown) {
        picture = shown;
        echo.fit(geometry());
    }

    /** Sets whether the picture can be relied on. */
    void setTrust(PictureTrust now) {
        trust = now;
    }

    /** Sets the size of the pane in which the picture is. */
    void resize(double paneWidth, double paneHeight) {
        width = paneWidth;
        height = paneHeight;
        echo.fit(geometry());
    }

    /** Where the picture is now; null if there is none. */
    @Nullable
    PictureGeometry geometry() {
        DecodeResult.Picture now = picture;
        return now == null ? null
                : PictureGeometry.fit(width, height, now.image().getWidth(), now.image().getHeight(), now.seen());
    }

    /** Whether gestures are sent now, unless the picture is old. */
    boolean isActive() {
        return target.activeProperty().get() && picture != null;
    }

    /** Whether the picture shows what is on the phone's screen now. */
    boolean isCurrent() {
        return picture != null && trust == PictureTrust.CURRENT;
    }

    /** Whether the phone can carry out that kind of input now. */
    boolean can(InputKind kind) {
        return target.kinds().contains(kind);
    }

    /** Shows what came of gestures. */
    TouchEcho echo() {
        return echo;
    }

    /** The time. */
    GestureClock clock() {
        return clock;
    }

    /**
     * Whether a gesture may begin now. If not, the operator is told.
     *
     * @param at where the picture was touched; null for what has no place
     */
    boolean permits(@Nullable ScreenPoint at) {
        if (trust == PictureTrust.NO_LINK) {
            echo.refuse(at, LocalRefusal.NO_LINK);
        } else if (!isActive()) {
            target.wanted();
        } else if (trust == PictureTrust.OLD) {
            echo.refuse(at, LocalRefusal.OLD);
        } else {
            return true;
        }
        return false;
    }

    /**
     * Begins a gesture.
     *
     * @param mark  its mark
     * @param ended gets the outcome, after the mark has shown it
     */
    Open begin(EchoMark mark, Consumer<InputOutcome> ended) {
        return new Open(mark, target.begin(outcome -> {
            mark.end(outcome);
            ended.accept(outcome);
        }), clock.nanos());
    }

    /** Carries out a gesture of one message, without a finger that stays pressed. */
    void send(EchoMark mark, Consumer<InputOutcome> ended, List<InputStep> steps) {
        begin(mark, ended).send(steps);
    }

    /** A gesture that has begun. */
    final class Open {
        private final EchoMark mark;
        private final Gesture gesture;
        private final long began;

        private Open(EchoMark mark, Gesture gesture, long began) {
            this.mark = mark;
            this.gesture = gesture;
            this.began = began;
        }

        /** Sends the next part, with the picture that the operator sees now. */
        void send(List<InputStep> steps) {
            DecodeResult.Picture now = picture;
            SeenPicture seen = now == null ? null : now.seen();
            gesture.send(seen, steps);
        }

        /** How long ago it began, in milliseconds. */
        int millis() {
            return (int) TimeUnit.NANOSECONDS.toMillis(clock.nanos() - began);
        }

        /** Its mark. */
        EchoMark mark() {
            return mark;
        }
    }
}
