package dev.golink.app.alerts;

import java.util.List;

/** Is told of alerts, on the window's thread. */
@FunctionalInterface
public interface AlertListener {
    /**
     * Some phones, each once, came to what the operator wants to be alerted of.
     *
     * @param kind   of what
     * @param limit  the limit that they reached
     * @param alarms the phones, by their ids
     */
    void alerted(AlertKind kind, int limit, List<Alarm> alarms);
}
