package dev.golink.screens.capture.saved;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Window;

/**
 * What the list of saved files needs from outside. Called on the JavaFX thread.
 *
 * @param open   opens a file with the desktop's default program for it
 * @param show   shows a file in its folder, or opens the folder
 * @param asking asks for confirmation before files are deleted
 */
public record SavedActions(Consumer<Path> open, Consumer<Path> show, Asking asking) {
    /** Asks the operator for confirmation. */
    @FunctionalInterface
    public interface Asking {
        /**
         * Asks a question.
         *
         * @param over     the window over which the question is shown
         * @param question the question
         * @param yes      the text of the button that agrees
         * @param agreed   runs when that button is pressed
         */
        void ask(Window over, String question, String yes, Runnable agreed);
    }
}
