package dev.golink.app.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.golink.ui.texts.NearestWord;

/** Why a typed query is invalid. */
public sealed interface QueryProblem {
    /**
     * There is no such field.
     *
     * @param name the name that was typed
     */
    record UnknownField(String name) implements QueryProblem {
        /** The field with the most similar name in any language, if one is similar enough. */
        public Optional<String> meant() {
            return NearestWord.to(name.toLowerCase(Locale.ROOT), QueryField.allNames());
        }
    }

    /**
     * There is no value after the operator.
     *
     * @param field the field
     */
    record NoValue(QueryField field) implements QueryProblem {}

    /**
     * The field needs a number.
     *
     * @param field the field
     * @param value the value that was typed
     */
    record NoNumber(QueryField field, String value) implements QueryProblem {}

    /**
     * The field needs a time with a unit.
     *
     * @param field the field
     * @param value the value that was typed
     */
    record NoAge(QueryField field, String value) implements QueryProblem {}

    /**
     * The field cannot be compared by less or greater.
     *
     * @param field the field
     */
    record NoComparison(QueryField field) implements QueryProblem {}

    /**
     * The value is none of the field's words.
     *
     * @param field the field
     * @param value the value that was typed
     */
    record UnknownWord(QueryField field, String value) implements QueryProblem {
        /** The field's words, in a language. */
        public List<String> known(Locale locale) {
            return field.stateWords(locale);
        }

        /** The field's most similar word in any language, if one is similar enough. */
        public Optional<String> meant() {
            return NearestWord.to(value.toLowerCase(Locale.ROOT), field.allStateWords());
        }
    }
}
