package dev.golink.app.shell.dialogs;

import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

import dev.golink.app.shell.style.Theme;
import dev.golink.ui.texts.Texts;

/**
 * The window that owns others. They are placed over it and use its theme and language.
 *
 * @param stage the window
 * @param theme the theme
 * @param words the texts in the window's language, as an observable value
 */
public record OwnerWindow(Stage stage, Theme theme, ObservableValue<Texts> words) {
    /** The texts in the current language. */
    public Texts language() {
        return words.getValue();
    }
}
