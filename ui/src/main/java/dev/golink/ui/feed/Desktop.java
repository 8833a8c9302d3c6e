package dev.golink.ui.feed;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/**
 * What the operator's desktop asks of every window; both values may change at any time, on the window's thread.
 *
 * @param scheme        light or dark
 * @param reducedMotion whether nothing should move that need not
 */
public record Desktop(ObservableValue<ColorScheme> scheme, ObservableValue<Boolean> reducedMotion) {
    /** What this computer's desktop asks for; on the window's thread. */
    public static Desktop ofThisComputer() {
        Platform.Preferences preferences = Platform.getPreferences();
        return new Desktop(preferences.colorSchemeProperty(), preferences.reducedMotionProperty());
    }
}
