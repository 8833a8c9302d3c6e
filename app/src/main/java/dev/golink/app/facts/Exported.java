package dev.golink.app.facts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.words.Words;

/**
 * One thing that is exported of a phone.
 *
 * @param name  in JSON, with its unit; the same in every language
 * @param title the key of the text above its column, with its unit
 * @param value the value for programs
 * @param text  the value for people; a number has no unit
 */
public record Exported(String name, String title, Raw value, PhoneText text) {
    /** A value for programs. */
    @FunctionalInterface
    public interface Raw {
        /** A text, a number, a truth or a list of texts; null if it is not known. Local moments go by the zone of the words. */
        @Nullable
        Object of(PhoneWords words, Phone phone);
    }

    /** Something that people read as it is. */
    public static Exported plain(String name, String title, Function<Phone, @Nullable Object> value) {
        return alike(name, title, (_, phone) -> value.apply(phone));
    }

    /** Something that people read as programs do. */
    public static Exported alike(String name, String title, Raw value) {
        return new Exported(name, title, value, (words, seen) -> text(value.of(words, seen.phone()), words.words()));
    }

    private static String text(@Nullable Object value, Words words) {
        return switch (value) {
            case null -> "";
            case List<?> names -> names.stream().map(String::valueOf)
                    .collect(Collectors.joining(words.text("search.comma")));
            default -> value.toString();
        };
    }
}
