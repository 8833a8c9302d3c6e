package dev.golink.app.feed;

import java.util.function.BooleanSupplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The crossing of a running JavaFX toolkit. */
public final class FxCrossing implements Crossing {
    @Override
    public void eachPulse(BooleanSupplier work) {
        Platform.runLater(() -> new Pulses(work).start());
    }

    private static final class Pulses extends AnimationTimer {
        private final BooleanSupplier work;

        private Pulses(BooleanSupplier work) {
            this.work = work;
        }

        @Override
        public void handle(long now) {
            if (!work.getAsBoolean()) {
                stop();
            }
        }
    }
}
