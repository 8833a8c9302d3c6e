package dev.golink.ui.feed;

import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/**
 * The desktop's settings and abilities that every window follows. The observable values change on the JavaFX thread.
 *
 * @param scheme        light or dark
 * @param reducedMotion whether unnecessary motion should be avoided
 * @param transparency  whether windows can be transparent, as round corners and shadows of popups require; false on X
 *                      without a compositor
 */
public record Desktop(ObservableValue<ColorScheme> scheme, ObservableValue<Boolean> reducedMotion,
        boolean transparency) {
    /** The settings of this computer's desktop; on the JavaFX thread. */
    public static Desktop ofThisComputer() {
        Platform.Preferences preferences = Platform.getPreferences();
        return new Desktop(preferences.colorSchemeProperty(), preferences.reducedMotionProperty(),
                Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    }
}
