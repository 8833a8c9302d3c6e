package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.SectionFields;

/**
 * The look and the language of the console.
 *
 * @param theme    light or dark
 * @param accent   the colour of the focus and the selection
 * @param density  the height of rows
 * @param language the language of the texts
 */
public record Appearance(ThemeChoice theme, Accent accent, Density density, Language language) {
    /** The appearance until the operator chooses another. */
    public static final Appearance USUAL = new Appearance(ThemeChoice.SYSTEM, Accent.BLUE, Density.COMFORTABLE,
            Language.SYSTEM);

    /** A copy with another theme. */
    public Appearance with(ThemeChoice next) {
        return new Appearance(next, accent, density, language);
    }

    /** A copy with another accent colour. */
    public Appearance with(Accent next) {
        return new Appearance(theme, next, density, language);
    }

    /** A copy with another height of rows. */
    public Appearance with(Density next) {
        return new Appearance(theme, accent, next, language);
    }

    /** A copy with another language. */
    public Appearance with(Language next) {
        return new Appearance(theme, accent, density, next);
    }

    static Appearance read(SectionFields fields) {
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
