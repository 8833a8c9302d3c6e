package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Fields;

/**
 * How the console looks and speaks.
 *
 * @param theme    light or dark
 * @param accent   the colour of what is chosen
 * @param density  how much room a row has
 * @param language what it speaks
 */
public record Appearance(ThemeChoice theme, Accent accent, Density density, Language language) {
    /** What holds until something else is chosen. */
    public static final Appearance USUAL = new Appearance(ThemeChoice.SYSTEM, Accent.BLUE, Density.COMFORTABLE,
            Language.SYSTEM);

    /** This appearance, with another theme. */
    public Appearance with(ThemeChoice next) {
        return new Appearance(next, accent, density, language);
    }

    /** This appearance, with another accent colour. */
    public Appearance with(Accent next) {
        return new Appearance(theme, next, density, language);
    }

    /** This appearance, with other heights of rows. */
    public Appearance with(Density next) {
        return new Appearance(theme, accent, next, language);
    }

    /** This appearance, with another language. */
    public Appearance with(Language next) {
        return new Appearance(theme, accent, density, next);
    }

    static Appearance read(Fields fields) {
        return new Appearance(fields.word("theme", USUAL.theme), fields.word("accent", USUAL.accent),
                fields.word("density", USUAL.density), fields.word("language", USUAL.language));
    }

    JsonObject written() {
        JsonObject object = new JsonObject();
        object.addProperty("theme", theme.name());
        object.addProperty("accent", accent.name());
        object.addProperty("density", density.name());
        object.addProperty("language", language.name());
        return object;
    }
}
