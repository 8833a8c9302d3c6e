package dev.golink.app.process;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The character set of this process's locale. Java decodes arguments, the environment and file names with it. A
 * character that the set does not have becomes U+FFFD, and a file with such a name cannot be found again. The
 * application image's launcher chooses a locale that has all characters, if the system has one.
 */
public final class LocaleCharset {
    private static final char LOST = '\uFFFD';

    private LocaleCharset() {}

    /** What to do about a text from the system that lost characters; empty if it lost none. */
    public static Optional<String> complaint(@Nullable String text) {
        return complaint(text, System.getProperty("sun.jnu.encoding", ""));
    }

    static Optional<String> complaint(@Nullable String text, String charset) {
        if (text == null || text.indexOf(LOST) < 0 || charset.equals(StandardCharsets.UTF_8.name())) {
            return Optional.empty();
        }
        return Optional.of("“" + text + "” has letters that this locale's character set (" + charset
                + ") lacks; set LC_ALL to a UTF-8 locale, such as C.UTF-8, and start again");
    }
}
