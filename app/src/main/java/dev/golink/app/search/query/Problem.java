package dev.golink.app.search.query;

import java.util.List;
import java.util.Locale;

/** Why what was typed makes no sense. */
public sealed interface Problem {
    /**
     * There is no such field.
     *
     * @param name what was typed for one
     */
    record UnknownField(String name) implements Problem {}

    /**
     * Nothing stands behind the operator.
     *
     * @param field which
     */
    record NoValue(Field field) implements Problem {}

    /**
     * A number is needed.
     *
     * @param field which
     * @param value what was typed for one
     */
    record NoNumber(Field field, String value) implements Problem {}

    /**
     * The field holds a text, which is neither less nor more than another.
     *
     * @param field which
     */
    record NoComparison(Field field) implements Problem {}

    /**
     * The field knows certain words, and this is none.
     *
     * @param field which
     * @param value what was typed for one
     */
    record UnknownWord(Field field, String value) implements Problem {
        /** The words it knows, in a language. */
        public List<String> known(Locale locale) {
            return States.known(field, locale);
        }
    }
}
