package dev.golink.app.shell.dialogs;

import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

import dev.golink.app.shell.style.Theme;
import dev.golink.ui.words.Words;

/**
 * The window that owns others. They are placed over it and use its theme and language.
 *
 * @param stage the window
 * @param theme the theme
 * @param words the texts in the window's language, as an observable value
 */
public record Owner(Stage stage, Theme theme, ObservableValue<Words> words) {
    /** The texts in the current language. */
    public Words language() {
        return words.getValue();
    }
}
