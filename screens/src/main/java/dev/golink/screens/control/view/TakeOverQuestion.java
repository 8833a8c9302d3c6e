package dev.golink.screens.control.view;

import javafx.stage.Window;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** Asks the operator whether to take the control of a phone from another operator. Used on the JavaFX thread only. */
@FunctionalInterface
public interface TakeOverQuestion {
    /**
     * Asks, and returns at once.
     *
     * @param over  the window to ask over
     * @param phone the phone
     * @param from  the operator who has the control
     * @param yes   run if the operator agrees
     */
    void ask(Window over, PhoneId phone, OperatorId from, Runnable yes);
}
