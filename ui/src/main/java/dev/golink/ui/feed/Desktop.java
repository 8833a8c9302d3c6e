package dev.golink.ui.feed;

import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/**
 * What the operator's desktop asks of every window, and what it can do; the values may change at any time, on the
 * window's thread.
 *
 * @param scheme        light or dark
 * @param reducedMotion whether nothing should move that need not
 * @param transparency  whether what is behind a window can be seen through it, as round corners and shadows of popups
 *                      need; not so on X without a compositor
 */
public record Desktop(ObservableValue<ColorScheme> scheme, ObservableValue<Boolean> reducedMotion,
        boolean transparency) {
    /** What this computer's desktop asks for; on the window's thread. */
    public static Desktop ofThisComputer() {
        Platform.Preferences preferences = Platform.getPreferences();
        return new Desktop(preferences.colorSchemeProperty(), preferences.reducedMotionProperty(),
                Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    }
}
