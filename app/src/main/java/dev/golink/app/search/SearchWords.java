package dev.golink.app.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.golink.app.search.query.Field;
import dev.golink.app.search.query.Problem;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.words.Words;

/** The texts about a search, in one language. Immutable. */
final class SearchWords {
    private final PhoneWords phones;
    private final Words words;

    SearchWords(PhoneWords phones) {
        this.phones = phones;
        this.words = phones.words();
    }

    /** The label of a chip, in a word or two. */
    String chip(Chip chip) {
        return switch (chip) {
            case Chip.OfPresence of -> phones.presence(of.presence());
            case Chip.Connected _ -> words.text("chip.connected");
            case Chip.Shared _ -> words.text("chip.shared");
            case Chip.OfGroup of -> of.group();
            case Chip.OfNoGroup _ -> words.text("chip.noGroup");
            case Chip.OfTag of -> words.text("chip.tag", of.tag());
            case Chip.WatchedBy by -> words.text("chip.watchedBy", by.operator().value());
        };
    }

    /** The whole search as text. */
    String all(SearchModel search) {
        String applied = search.appliedProperty().get();
        return Stream.concat(applied.isEmpty() ? Stream.empty() : Stream.of(applied),
                search.chips().stream().map(this::chip)).collect(Collectors.joining(" · "));
    }

    /** Why the typed query is invalid, what would be valid, and what the table shows meanwhile. */
    String problem(SearchModel search) {
        Problem problem = search.problemProperty().get();
        if (problem == null) {
            return "";
        }
        String applied = search.appliedProperty().get();
        return words.text("search.sentences", problem(problem),
                applied.isEmpty() ? words.text("search.unfiltered") : words.text("search.kept", applied));
    }

    private String problem(Problem problem) {
        return switch (problem) {
            case Problem.UnknownField unknown -> words.text("problem.field", unknown.name(), meant(unknown.meant()),
                    joined(Field.names(words.locale()).toList()));
            case Problem.NoValue missing -> words.text("problem.value", name(missing.field()));
            case Problem.NoNumber none -> words.text("problem.number", name(none.field()), none.value());
            case Problem.NoComparison none -> words.text("problem.comparison", name(none.field()));
            case Problem.UnknownWord unknown -> words.text("problem.word", name(unknown.field()), unknown.value(),
                    meant(unknown.meant()), joined(unknown.known(words.locale())));
        };
    }

    /**
     * The question whether a similar word was meant, with the space before the next sentence; empty if no word is
     * similar.
     */
    private String meant(Optional<String> word) {
        return word.map(one -> words.text("problem.meant", one)).orElse("");
    }

    private String name(Field field) {
        return field.name(words.locale());
    }

    private String joined(List<String> names) {
        return String.join(words.text("search.comma"), names);
    }

    /** How to search for phones. Each row has two parts: what to type, and what it finds. */
    List<List<String>> help() {
        return List.of(
                List.of(words.text("help.words"), words.text("help.words.finds")),
                List.of(words.text("help.field"), words.text("help.field.finds")),
                List.of(words.text("help.quotes"), words.text("help.quotes.finds")),
                List.of(words.text("help.number"), words.text("help.number.finds")),
                List.of(words.text("help.range"), words.text("help.range.finds")),
                List.of(words.text("help.not"), words.text("help.not.finds")),
                List.of(words.text("help.none"), words.text("help.none.finds")),
                List.of(words.text("help.recording"), words.text("help.recording.finds")));
    }

    /** The names of all fields, on two lines. */
    String fields() {
        List<String> names = Field.names(words.locale()).toList();
        int half = names.size() / 2;
        return words.text("help.fields",
                joined(names.subList(0, half)) + "\n" + joined(names.subList(half, names.size())));
    }
}
