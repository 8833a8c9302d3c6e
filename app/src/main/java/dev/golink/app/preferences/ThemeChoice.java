package dev.golink.app.preferences;

import javafx.application.ColorScheme;

/** Light or dark. */
public enum ThemeChoice {
    /** As the desktop has it, now and later. */
    SYSTEM,
    /** Light, whatever the desktop says. */
    LIGHT,
    /** Dark, whatever the desktop says. */
    DARK;

    /** The scheme to wear on a desktop of a scheme. */
    public ColorScheme on(ColorScheme desktop) {
        return switch (this) {
            case SYSTEM -> desktop;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }
}
