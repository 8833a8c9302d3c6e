package dev.golink.app.export;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneSnapshot;

/**
 * One exported value of a phone.
 *
 * @param name  the name in JSON, with the unit; the same in every language
 * @param title the title of its column in the window's language, with the unit
 * @param value a text, a number, a boolean or a list of texts; null if it is not known
 * @param text  the value for people, in the window's language; numbers have no unit
 */
record ExportField(String name, String title, Function<PhoneSnapshot, @Nullable Object> value,
        Function<PhoneSnapshot, String> text) {}
