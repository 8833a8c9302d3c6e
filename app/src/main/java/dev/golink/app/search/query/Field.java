package dev.golink.app.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.golink.app.facts.PhoneField;
import dev.golink.app.facts.Searched;
import dev.golink.app.facts.fields.PhoneFields;

/**
 * Something that can be asked about by name.
 *
 * @param names  what it is called
 * @param how    how it is asked about
 * @param states the words for what it can be; none unless it is one of a few states
 */
public record Field(Synonyms names, Searched how, List<State> states) {
    /** That this console records the phone; of a console that records nothing it holds as it stands. */
    static final Searched.State RECORDED = new Searched.State("query.recording.yes", _ -> false);

    private static final Searched RECORDING = new Searched.States("query.recording",
            List.of(RECORDED, new Searched.State("query.recording.no", _ -> true)));
    private static final List<Field> ALL = Stream
            .concat(PhoneFields.ALL.stream().map(PhoneField::searched).filter(Objects::nonNull), Stream.of(RECORDING))
            .map(Field::of).toList();

    /**
     * One of a few states.
     *
     * @param words what it is called
     * @param what  the state
     */
    record State(Synonyms words, Searched.State what) {}

    private static Field of(Searched how) {
        List<State> states = switch (how) {
            case Searched.States one ->
                one.states().stream().map(state -> new State(Synonyms.of(state.words()), state)).toList();
            case Searched.Text _,Searched.Figure _ -> List.of();
        };
        return new Field(Synonyms.of(how.names()), how, states);
    }

    /** The field of a name, in any case, if there is one. */
    static Optional<Field> of(String name) {
        return ALL.stream().filter(field -> field.names.contain(name)).findFirst();
    }

    /** Whether it asks what this console records, which no phone tells. */
    boolean isOfRecordings() {
        return how.equals(RECORDING);
    }

    /** What it is called in a language. */
    public String name(Locale locale) {
        return names.in(locale);
    }

    /** What all of them are called in a language. */
    public static Stream<String> names(Locale locale) {
        return ALL.stream().map(field -> field.name(locale));
    }

    /** All that they may be called, in every language. */
    static List<String> allNames() {
        return ALL.stream().flatMap(field -> field.names.all()).toList();
    }

    /** The state that a word means, if there is one. */
    Optional<Searched.State> state(String word) {
        return states.stream().filter(state -> state.words.contain(word)).map(State::what).findFirst();
    }

    /** The words of its states, in a language. */
    List<String> stateWords(Locale locale) {
        return states.stream().map(state -> state.words.in(locale)).toList();
    }

    /** All words of its states, in every language. */
    List<String> allStateWords() {
        return states.stream().flatMap(state -> state.words.all()).toList();
    }
}
