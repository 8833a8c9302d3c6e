package dev.golink.app.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.golink.ui.words.NearestWord;

/** Why what was typed makes no sense. */
public sealed interface Problem {
    /**
     * There is no such field.
     *
     * @param name what was typed for one
     */
    record UnknownField(String name) implements Problem {
        /** The field that was meant, if one is called nearly so in any language. */
        public Optional<String> meant() {
            return NearestWord.to(name.toLowerCase(Locale.ROOT), Field.allNames());
        }
    }

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
            return field.stateWords(locale);
        }

        /** The word that was meant, if the field knows one that is nearly so in any language. */
        public Optional<String> meant() {
            return NearestWord.to(value.toLowerCase(Locale.ROOT), field.allStateWords());
        }
    }
}
