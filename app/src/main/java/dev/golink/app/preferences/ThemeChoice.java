package dev.golink.app.preferences;

import javafx.application.ColorScheme;

/** Light or dark. */
public enum ThemeChoice {
    /** The same as the desktop, also when that changes. */
    SYSTEM,
    /** Light, regardless of the desktop. */
    LIGHT,
    /** Dark, regardless of the desktop. */
    DARK;

    /** The colour scheme to use on a desktop with this scheme. */
    public ColorScheme on(ColorScheme desktop) {
        return switch (this) {
            case SYSTEM -> desktop;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }
}
