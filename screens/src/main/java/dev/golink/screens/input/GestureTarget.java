package dev.golink.screens.input;

import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;

import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;

/** Where the gestures on one phone's picture go. For the JavaFX thread only. */
public interface GestureTarget {
    /** Whether gestures are sent now: this operator controls the phone, and neither view only is chosen nor the link is lost. */
    ObservableBooleanValue activeProperty();

    /** What the phone can carry out now. */
    Set<InputKind> kinds();

    /** Begins a gesture. The outcome comes once, on the JavaFX thread. */
    Gesture begin(Consumer<InputOutcome> ended);

    /** The operator touched the picture while gestures are not sent. */
    void wanted();
}
