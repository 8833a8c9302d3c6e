package dev.golink.app.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.golink.app.field.FieldSearch;
import dev.golink.app.field.PhoneField;
import dev.golink.app.field.catalog.PhoneFields;

/**
 * A field that queries can name.
 *
 * @param names  the field's names
 * @param how    how its values are searched
 * @param states its states with their words; empty unless the field is one of a few states
 */
public record QueryField(Synonyms names, FieldSearch how, List<State> states) {
    /**
     * The state "this console records the phone". Its own condition is the answer for a console that records nothing.
     */
    static final FieldSearch.State RECORDED = new FieldSearch.State("query.recording.yes", _ -> false);

    private static final FieldSearch RECORDING = new FieldSearch.States("query.recording",
            List.of(RECORDED, new FieldSearch.State("query.recording.no", _ -> true)));
    private static final List<QueryField> ALL = Stream
            .concat(PhoneFields.ALL.stream().map(PhoneField::search).filter(Objects::nonNull), Stream.of(RECORDING))
            .map(QueryField::of).toList();

    /**
     * A state of a field.
     *
     * @param words the words for the state
     * @param what  the state
     */
    record State(Synonyms words, FieldSearch.State what) {}

    private static QueryField of(FieldSearch how) {
        List<State> states = switch (how) {
            case FieldSearch.States one ->
                one.states().stream().map(state -> new State(Synonyms.of(state.words()), state)).toList();
            case FieldSearch.Text _,FieldSearch.Figure _,FieldSearch.Age _ -> List.of();
        };
        return new QueryField(Synonyms.of(how.names()), how, states);
    }

    /** The field with this name, if there is one; case is ignored. */
    static Optional<QueryField> of(String name) {
        return ALL.stream().filter(field -> field.names.contain(name)).findFirst();
    }

    /** Whether the field is about this console's recordings, which no phone reports. */
    boolean isOfRecordings() {
        return how.equals(RECORDING);
    }

    /** The field's name in a language. */
    public String name(Locale locale) {
        return names.in(locale);
    }

    /** The names of all fields in a language. */
    public static Stream<String> names(Locale locale) {
        return ALL.stream().map(field -> field.name(locale));
    }

    /** All names of all fields, in every language. */
    static List<String> allNames() {
        return ALL.stream().flatMap(field -> field.names.all()).toList();
    }

    /** The state that a word stands for, if there is one. */
    Optional<FieldSearch.State> state(String word) {
        return states.stream().filter(state -> state.words.contain(word)).map(State::what).findFirst();
    }

    /** The words for the field's states, in a language. */
    List<String> stateWords(Locale locale) {
        return states.stream().map(state -> state.words.in(locale)).toList();
    }

    /** All words for the field's states, in every language. */
    List<String> allStateWords() {
        return states.stream().flatMap(state -> state.words.all()).toList();
    }
}
