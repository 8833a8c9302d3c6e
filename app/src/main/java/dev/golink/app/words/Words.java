package dev.golink.app.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The texts of one language, by key. Immutable; any thread may ask. */
public final class Words {
    private static final String BUNDLE = "dev.golink.app.i18n.messages";
    /** The blank between a number and its Chinese unit, where a line must not end. */
    private static final Pattern BEFORE_UNIT = Pattern.compile(
            "(?<=[}0-9]) (?=毫?秒|分|小时|天|部|台|块|个|次|帧|条|张|位|项|像素|页|组|行)");
    private static final String UNBREAKABLE_BLANK = "\u00a0";

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of a language: Chinese for every Chinese locale, English for all others. */
    public static Words of(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Words(ResourceBundle.getBundle(BUNDLE, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
    }

    /** The words of every language that the console speaks, English first. */
    public static List<Words> ofEveryLanguage() {
        return List.of(of(Locale.ENGLISH), of(Locale.SIMPLIFIED_CHINESE));
    }

    /** The language of these words. */
    public Locale locale() {
        return bundle.getLocale();
    }

    /**
     * The text of a key, its {@code {0}} and so on filled in as {@link MessageFormat} does. In Chinese a number and
     * its unit stay on one line.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, Object... values) {
        String pattern = BEFORE_UNIT.matcher(bundle.getString(key)).replaceAll(UNBREAKABLE_BLANK);
        return new MessageFormat(pattern, locale()).format(values);
    }
}
