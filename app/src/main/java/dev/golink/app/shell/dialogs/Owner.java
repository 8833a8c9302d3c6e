package dev.golink.app.shell.dialogs;

import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

import dev.golink.app.shell.style.Theme;
import dev.golink.ui.words.Words;

/**
 * The window that others belong to: they stand over it, look as it does and speak its language.
 *
 * @param stage the window
 * @param theme how it looks
 * @param words its language, now and later
 */
public record Owner(Stage stage, Theme theme, ObservableValue<Words> words) {
    /** The language of now. */
    public Words language() {
        return words.getValue();
    }
}
