package dev.golink.app.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.golink.app.search.query.QueryField;
import dev.golink.app.search.query.QueryProblem;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.texts.Texts;

/** The texts about a search, in one language. Immutable. */
final class SearchTexts {
    private final PhoneTexts phones;
    private final Texts texts;

    SearchTexts(PhoneTexts phones) {
        this.phones = phones;
        this.texts = phones.texts();
    }

    /** The label of a chip, in a word or two. */
    String chip(FilterChip chip) {
        return switch (chip) {
            case FilterChip.OfPresence of -> phones.presence(of.presence());
            case FilterChip.Connected _ -> texts.text("chip.connected");
            case FilterChip.Shared _ -> texts.text("chip.shared");
            case FilterChip.OfGroup of -> of.group();
            case FilterChip.OfNoGroup _ -> texts.text("chip.noGroup");
            case FilterChip.OfTag of -> texts.text("chip.tag", of.tag());
            case FilterChip.WatchedBy by -> texts.text("chip.watchedBy", by.operator().value());
            case FilterChip.NotSeenFor(int days) -> texts.text("chip.notSeen", days);
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
        QueryProblem problem = search.problemProperty().get();
        if (problem == null) {
            return "";
        }
        String applied = search.appliedProperty().get();
        return texts.text("search.sentences", problem(problem),
                applied.isEmpty() ? texts.text("search.unfiltered") : texts.text("search.kept", applied));
    }

    private String problem(QueryProblem problem) {
        return switch (problem) {
            case QueryProblem.UnknownField unknown ->
                texts.text("problem.field", unknown.name(), meant(unknown.meant()),
                        joined(QueryField.names(texts.locale()).toList()));
            case QueryProblem.NoValue missing -> texts.text("problem.value", name(missing.field()));
            case QueryProblem.NoNumber none -> texts.text("problem.number", name(none.field()), none.value());
            case QueryProblem.NoAge none -> texts.text("problem.age", name(none.field()), none.value());
            case QueryProblem.NoComparison none -> texts.text("problem.comparison", name(none.field()));
            case QueryProblem.UnknownWord unknown -> texts.text("problem.word", name(unknown.field()), unknown.value(),
                    meant(unknown.meant()), joined(unknown.known(texts.locale())));
        };
    }

    /**
     * The question whether a similar word was meant, with the space before the next sentence; empty if no word is
     * similar.
     */
    private String meant(Optional<String> word) {
        return word.map(one -> texts.text("problem.meant", one)).orElse("");
    }

    private String name(QueryField field) {
        return field.name(texts.locale());
    }

    private String joined(List<String> names) {
        return String.join(texts.text("search.comma"), names);
    }

    /** How to search for phones. Each row has two parts: what to type, and what it finds. */
    List<List<String>> help() {
        return List.of(
                List.of(texts.text("help.words"), texts.text("help.words.finds")),
                List.of(texts.text("help.field"), texts.text("help.field.finds")),
                List.of(texts.text("help.quotes"), texts.text("help.quotes.finds")),
                List.of(texts.text("help.number"), texts.text("help.number.finds")),
                List.of(texts.text("help.seen"), texts.text("help.seen.finds")),
                List.of(texts.text("help.range"), texts.text("help.range.finds")),
                List.of(texts.text("help.not"), texts.text("help.not.finds")),
                List.of(texts.text("help.none"), texts.text("help.none.finds")),
                List.of(texts.text("help.recording"), texts.text("help.recording.finds")));
    }

    /** The names of all fields, on two lines. */
    String fields() {
        List<String> names = QueryField.names(texts.locale()).toList();
        int half = names.size() / 2;
        return texts.text("help.fields",
                joined(names.subList(0, half)) + "\n" + joined(names.subList(half, names.size())));
    }
}
