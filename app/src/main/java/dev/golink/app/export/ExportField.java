package dev.golink.app.export;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneSnapshot;

/**
 * One thing that is exported of a phone.
 *
 * @param name  in JSON, with its unit; the same in every language
 * @param title above its column, in the language of the window, with its unit
 * @param value a text, a number, a truth or a list of texts; null if it is not known
 * @param text  the value for people, in the language of the window; a number has no unit
 */
record ExportField(String name, String title, Function<PhoneSnapshot, @Nullable Object> value,
        Function<PhoneSnapshot, String> text) {}
