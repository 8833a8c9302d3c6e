package dev.golink.ui.texts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one language, by key. Immutable; any thread may use it. */
public final class Texts {
    private static final String BUNDLE = "dev.golink.ui.i18n.messages";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a language: Chinese for every Chinese locale, English for all others. */
    public static Texts of(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Texts(ResourceBundle.getBundle(BUNDLE, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
    }

    /** The texts of every language of the console, English first. */
    public static List<Texts> ofEveryLanguage() {
        return List.of(of(Locale.ENGLISH), of(Locale.SIMPLIFIED_CHINESE));
    }

    /** The language of these texts. */
    public Locale locale() {
        return bundle.getLocale();
    }

    /**
     * The text of a key, with {@code {0}} and so on replaced as {@link MessageFormat} does.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale()).format(values);
    }
}
