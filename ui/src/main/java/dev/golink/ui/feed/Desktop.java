package dev.golink.ui.feed;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/**
 * The operator's desktop settings that concern every window. Both values may change at any time, on the JavaFX thread.
 *
 * @param scheme        light or dark
 * @param reducedMotion whether to leave out animations that are not necessary
 */
public record Desktop(ObservableValue<ColorScheme> scheme, ObservableValue<Boolean> reducedMotion) {
    /** The settings of this computer's desktop. Call it on the JavaFX thread. */
    public static Desktop ofThisComputer() {
        Platform.Preferences preferences = Platform.getPreferences();
        return new Desktop(preferences.colorSchemeProperty(), preferences.reducedMotionProperty());
    }
}
