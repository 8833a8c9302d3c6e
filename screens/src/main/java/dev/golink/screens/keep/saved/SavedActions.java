package dev.golink.screens.keep.saved;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Window;

/**
 * What the list of saved files can't do itself. Called on the FX thread.
 *
 * @param open   opens a file with the program that the desktop has for it
 * @param show   shows a file in its folder, or opens the folder
 * @param asking asks before files are deleted
 */
public record SavedActions(Consumer<Path> open, Consumer<Path> show, Asking asking) {
    /** Asks something. */
    @FunctionalInterface
    public interface Asking {
        /**
         * Asks.
         *
         * @param over     the window that it is asked over
         * @param question what to ask
         * @param yes      what the button says that agrees
         * @param agreed   run if that one is pressed
         */
        void ask(Window over, String question, String yes, Runnable agreed);
    }
}
