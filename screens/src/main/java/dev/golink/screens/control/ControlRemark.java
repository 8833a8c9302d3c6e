package dev.golink.screens.control;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputOutcome;

/** What is said over a phone's picture about its control. */
public sealed interface ControlRemark {
    /** How long it is shown; null if it stays until the operator does something. */
    @Nullable
    Duration lasts();

    /** The operator touched the picture while gestures are not sent. */
    record Hint() implements ControlRemark {
        @Override
        public Duration lasts() {
            return Duration.ofSeconds(5);
        }
    }

    /**
     * This operator took the control from another one.
     *
     * @param from the other operator
     */
    record TakenOver(OperatorId from) implements ControlRemark {
        @Override
        public Duration lasts() {
            return Duration.ofSeconds(8);
        }
    }

    /**
     * This operator asked for control and did not get it.
     *
     * @param answer the server's answer
     */
    record NotTaken(ControlAnswer answer) implements ControlRemark {
        @Override
        public Duration lasts() {
            return Duration.ofSeconds(8);
        }
    }

    /**
     * This operator lost the control.
     *
     * @param loss why
     */
    record Lost(ControlLoss loss) implements ControlRemark {
        @Override
        public @Nullable Duration lasts() {
            return null;
        }
    }

    /**
     * A key of the bar below the picture was not pressed on the phone.
     *
     * @param key     which
     * @param outcome what came of it instead
     */
    record KeyFailed(InputKey key, InputOutcome outcome) implements ControlRemark {
        @Override
        public Duration lasts() {
            return Duration.ofSeconds(8);
        }
    }
}
