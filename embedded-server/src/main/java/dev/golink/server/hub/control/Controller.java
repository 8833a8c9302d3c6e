package dev.golink.server.hub.control;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * One that can control phones: the connection of an operator, or the server's own window. Two with the same operator are
 * two; each is compared as the object that it is. For the hub thread only.
 */
public final class Controller {
    private final OperatorId operator;
    private final Consumer<ControlLoss> lost;
    private final InputBounds bounds;
    private final Set<PhoneId> phones = new LinkedHashSet<>();
    private State state = State.ALLOWED;

    Controller(OperatorId operator, Consumer<ControlLoss> lost, LongSupplier nanos) {
        this.operator = operator;
        this.lost = lost;
        this.bounds = new InputBounds(nanos);
    }

    OperatorId operator() {
        return operator;
    }

    /** Tells it that it does not control a phone any more. */
    void tell(ControlLoss loss) {
        lost.accept(loss);
    }

    InputBounds bounds() {
        return bounds;
    }

    /** The phones that it controls. */
    Set<PhoneId> phones() {
        return phones;
    }

    State state() {
        return state;
    }

    void become(State next) {
        state = next;
    }

    @SuppressWarnings("ReferenceEquality")
    boolean is(Controller other) {
        return this == other;
    }

    /** Whether it can take control. */
    enum State {
        /** It can. */
        ALLOWED,
        /** Its operator lacks the right. */
        NOT_ALLOWED,
        /** Its connection has ended. */
        GONE
    }
}
