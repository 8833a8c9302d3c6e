package dev.golink.app.preferences.pages;

import java.util.List;

import dev.golink.app.preferences.Accent;
import dev.golink.app.preferences.Appearance;
import dev.golink.app.preferences.Density;
import dev.golink.app.preferences.Language;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.preferences.ThemeChoice;
import dev.golink.ui.texts.Texts;

/** The page for the look and the language of the console. */
final class AppearancePage {
    private AppearancePage() {}

    static Form of(PreferencesModel model, Texts texts, Runnable again) {
        Form form = new Form(texts);
        Appearance now = model.appearance();
        form.choice("theme", texts.text("preferences.theme"), List.of(ThemeChoice.values()), now.theme(),
                theme -> Form.Option.of(theme(theme, texts)), theme -> model.set(model.appearance().with(theme)));
        form.choice("accent", texts.text("preferences.accent"), List.of(Accent.values()), now.accent(),
                accent -> Form.Option.of(accent(accent, texts), "swatch", "swatch-" + accent.style()),
                accent -> model.set(model.appearance().with(accent)));
        form.choice("density", texts.text("preferences.density"), List.of(Density.values()), now.density(),
                density -> Form.Option.of(density(density, texts)),
                density -> model.set(model.appearance().with(density)));
        form.choice("language", texts.text("preferences.language"), List.of(Language.values()), now.language(),
                language -> Form.Option.of(language(language, texts)),
                language -> model.set(model.appearance().with(language)));
        form.note(texts.text("preferences.appearance.note"));
        form.reset("reset-appearance", () -> {
            model.set(Appearance.USUAL);
            again.run();
        });
        return form;
    }

    private static String theme(ThemeChoice theme, Texts texts) {
        return switch (theme) {
            case SYSTEM -> texts.text("preferences.theme.system");
            case LIGHT -> texts.text("preferences.theme.light");
            case DARK -> texts.text("preferences.theme.dark");
        };
    }

    private static String accent(Accent accent, Texts texts) {
        return switch (accent) {
            case BLUE -> texts.text("preferences.accent.blue");
            case TEAL -> texts.text("preferences.accent.teal");
            case VIOLET -> texts.text("preferences.accent.violet");
            case PINK -> texts.text("preferences.accent.pink");
            case GRAPHITE -> texts.text("preferences.accent.graphite");
        };
    }

    private static String density(Density density, Texts texts) {
        return switch (density) {
            case COMFORTABLE -> texts.text("preferences.density.comfortable");
            case COMPACT -> texts.text("preferences.density.compact");
        };
    }

    /** The name of a language in that language, so that operators can read the name of theirs in any case. */
    private static String language(Language language, Texts texts) {
        return switch (language) {
            case SYSTEM -> texts.text("preferences.language.system");
            case ENGLISH -> texts.text("preferences.language.english");
            case CHINESE -> texts.text("preferences.language.chinese");
        };
    }
}
