package dev.golink.screens.input;

import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;

/** The target of a picture that can't be touched: nothing is ever sent. */
public final class InactiveTarget implements GestureTarget {
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(false);

    /** Creates it. */
    public InactiveTarget() {
        // It has no state beside the property.
    }

    @Override
    public ObservableBooleanValue activeProperty() {
        return active.getReadOnlyProperty();
    }

    @Override
    public Set<InputKind> kinds() {
        return Set.of();
    }

    @Override
    public Gesture begin(Consumer<InputOutcome> ended) {
        ended.accept(new InputOutcome.Unsupported());
        return (_, _) -> {};
    }

    @Override
    public void wanted() {}
}
