package dev.golink.app.preferences.pages;

import java.util.List;

import dev.golink.app.preferences.Accent;
import dev.golink.app.preferences.Appearance;
import dev.golink.app.preferences.Density;
import dev.golink.app.preferences.Language;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.preferences.ThemeChoice;
import dev.golink.ui.words.Words;

/** The page for the look and the language of the console. */
final class AppearancePage {
    private AppearancePage() {}

    static Form of(PreferencesModel model, Words words, Runnable again) {
        Form form = new Form(words);
        Appearance now = model.appearance();
        form.choice("theme", words.text("preferences.theme"), List.of(ThemeChoice.values()), now.theme(),
                theme -> Form.Option.of(theme(theme, words)), theme -> model.set(model.appearance().with(theme)));
        form.choice("accent", words.text("preferences.accent"), List.of(Accent.values()), now.accent(),
                accent -> Form.Option.of(accent(accent, words), "swatch", "swatch-" + accent.style()),
                accent -> model.set(model.appearance().with(accent)));
        form.choice("density", words.text("preferences.density"), List.of(Density.values()), now.density(),
                density -> Form.Option.of(density(density, words)),
                density -> model.set(model.appearance().with(density)));
        form.choice("language", words.text("preferences.language"), List.of(Language.values()), now.language(),
                language -> Form.Option.of(language(language, words)),
                language -> model.set(model.appearance().with(language)));
        form.note(words.text("preferences.appearance.note"));
        form.reset("reset-appearance", () -> {
            model.set(Appearance.USUAL);
            again.run();
        });
        return form;
    }

    private static String theme(ThemeChoice theme, Words words) {
        return switch (theme) {
            case SYSTEM -> words.text("preferences.theme.system");
            case LIGHT -> words.text("preferences.theme.light");
            case DARK -> words.text("preferences.theme.dark");
        };
    }

    private static String accent(Accent accent, Words words) {
        return switch (accent) {
            case BLUE -> words.text("preferences.accent.blue");
            case TEAL -> words.text("preferences.accent.teal");
            case VIOLET -> words.text("preferences.accent.violet");
            case PINK -> words.text("preferences.accent.pink");
            case GRAPHITE -> words.text("preferences.accent.graphite");
        };
    }

    private static String density(Density density, Words words) {
        return switch (density) {
            case COMFORTABLE -> words.text("preferences.density.comfortable");
            case COMPACT -> words.text("preferences.density.compact");
        };
    }

    /** The name of a language in that language, so that operators can read the name of theirs in any case. */
    private static String language(Language language, Words words) {
        return switch (language) {
            case SYSTEM -> words.text("preferences.language.system");
            case ENGLISH -> words.text("preferences.language.english");
            case CHINESE -> words.text("preferences.language.chinese");
        };
    }
}
