package dev.golink.screens.input.echo;

import java.time.Duration;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;

/** The time for gestures, and the pulses of the window. For the JavaFX thread only. */
public interface GestureClock {
    /** The monotonic clock, in nanoseconds. */
    long nanos();

    /**
     * Runs a task once at the next pulse, in which the window is painted.
     *
     * @return prevents the task, if it has not run yet
     */
    Subscription atPulse(Runnable task);

    /**
     * Runs a task once after some time.
     *
     * @return prevents the task, if it has not run yet
     */
    Subscription after(Duration time, Runnable task);

    /** The clock of this computer, with the pulses of JavaFX. */
    static GestureClock ofWindows() {
        return new GestureClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Subscription atPulse(Runnable task) {
                AnimationTimer timer = new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        task.run();
                    }
                };
                timer.start();
                return timer::stop;
            }

            @Override
            public Subscription after(Duration time, Runnable task) {
                PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
                pause.setOnFinished(_ -> task.run());
                pause.play();
                return pause::stop;
            }
        };
    }
}
