package dev.golink.app.access;

import javafx.stage.Window;

/** Asks the operator whether something is meant, in a dialog over a window. */
@FunctionalInterface
public interface AccessQuestion {
    /**
     * Asks.
     *
     * @param over     the window that asks
     * @param question the text of the question
     * @param yes      the label of the button that agrees; it says what will happen
     * @param agreed   run if the operator presses that button
     */
    void ask(Window over, String question, String yes, Runnable agreed);
}
