package dev.golink.app.field;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.texts.Texts;

/**
 * One exported value of a phone.
 *
 * @param name  the name in JSON, with the unit; the same in every language
 * @param title the key of the title of its column, with the unit
 * @param value the value for programs
 * @param text  the value for people; numbers have no unit
 */
public record FieldExport(String name, String title, Raw value, FieldText text) {
    /** A value for programs. */
    @FunctionalInterface
    public interface Raw {
        /**
         * A text, a number, a boolean or a list of texts; null if it is not known. Local times are in the time zone of
         * the given texts.
         */
        @Nullable
        Object of(PhoneTexts texts, Phone phone);
    }

    /** A value that is the same for people and programs. */
    public static FieldExport plain(String name, String title, Function<Phone, @Nullable Object> value) {
        return alike(name, title, (_, phone) -> value.apply(phone));
    }

    /** A value that is the same for people and programs, and may depend on the language or time zone. */
    public static FieldExport alike(String name, String title, Raw value) {
        return new FieldExport(name, title, value, (texts, seen) -> text(value.of(texts, seen.phone()), texts.texts()));
    }

    private static String text(@Nullable Object value, Texts texts) {
        return switch (value) {
            case null -> "";
            case List<?> names -> names.stream().map(String::valueOf)
                    .collect(Collectors.joining(texts.text("search.comma")));
            default -> value.toString();
        };
    }
}
