package dev.golink.server.fleet.control;

/** Gets losses of control. */
@FunctionalInterface
public interface ControlListener {
    /** Handles that this operator does not control a phone any more. Must not block. */
    void lost(ControlLoss loss);
}
