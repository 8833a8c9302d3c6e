package dev.golink.app.alerts;

import java.util.List;

/** The listener for alerts, called on the JavaFX thread. */
@FunctionalInterface
public interface AlertListener {
    /**
     * Called when phones reach a limit that the operator wants to be alerted of; each phone is listed once.
     *
     * @param kind   the kind of alert
     * @param limit  the limit that the phones reached
     * @param alarms the phones, in the order of their ids
     */
    void alerted(AlertKind kind, int limit, List<RaisedAlert> alarms);
}
