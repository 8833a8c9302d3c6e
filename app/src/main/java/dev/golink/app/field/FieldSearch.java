package dev.golink.app.field;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;

/** How a fact is searched by name, such as {@code battery<20}. */
public sealed interface FieldSearch {
    /**
     * The key of its names, separated by spaces; the first one is shown. A search accepts the names of every language.
     */
    String names();

    /**
     * A text, or several.
     *
     * @param names the key of its names
     * @param of    the texts of a phone; empty if not known
     */
    record Text(String names, Function<Phone, List<String>> of) implements FieldSearch {}

    /**
     * A number.
     *
     * @param names the key of its names
     * @param of    the number of a phone; null if not known
     */
    record Figure(String names, Function<Phone, @Nullable Double> of) implements FieldSearch {}

    /**
     * How long ago a time was, such as {@code seen>10d}.
     *
     * @param names the key of its names
     * @param of    the time for a phone, by the server's wall clock
     */
    record Age(String names, Function<Phone, Instant> of) implements FieldSearch {}

    /**
     * One of a few states, such as {@code sharing:live}; each state has words that can be typed.
     *
     * @param names  the key of the names of this fact
     * @param states the states; if two share a word, the word means the first of them
     */
    record States(String names, List<State> states) implements FieldSearch {}

    /**
     * A state.
     *
     * @param words the key of the words for this state, separated by spaces
     * @param holds whether a phone is in this state
     */
    record State(String words, Predicate<Phone> holds) {}
}
