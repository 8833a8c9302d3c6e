package dev.golink.app.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.app.search.query.Query;
import dev.golink.app.search.query.QueryProblem;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * The operator's search: a typed query and chips. While the query is invalid, the last valid one stays in force. So a
 * command to all phones found never reaches a phone that the operator did not search for. For the JavaFX thread only.
 */
public final class SearchModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<FilterChip> chips = FXCollections.observableArrayList();
    private final ObservableList<FilterChip> readOnly = FXCollections.unmodifiableObservableList(chips);
    private final ReadOnlyObjectWrapper<Predicate<Phone>> filter = new ReadOnlyObjectWrapper<>(_ -> true);
    private final ReadOnlyObjectWrapper<@Nullable QueryProblem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper applied = new ReadOnlyStringWrapper("");
    private final Predicate<PhoneId> recorded;
    private final Supplier<Instant> now;
    private Predicate<Phone> words = _ -> true;
    private boolean timedWords;
    private boolean busy;

    /**
     * Creates an empty search, which finds every phone.
     *
     * @param recorded whether this console records a phone now
     * @param now      the time by the server's wall clock
     */
    public SearchModel(Predicate<PhoneId> recorded, Supplier<Instant> now) {
        this.recorded = recorded;
        this.now = now;
        chips.addListener((ListChangeListener<FilterChip>) _ -> refresh());
        text.subscribe(_ -> refresh());
    }

    /** The typed query. */
    public StringProperty textProperty() {
        return text;
    }

    /** The chips, in the order in which they were chosen; read-only. */
    public ObservableList<FilterChip> chips() {
        return readOnly;
    }

    /** Adds a chip, or removes it if it is present. */
    public void toggle(FilterChip chip) {
        if (!chips.remove(chip)) {
            chips.add(chip);
        }
    }

    /** Replaces all chips of this chip's kind by this chip. */
    public void showOnly(FilterChip chip) {
        lookFor(text.get(), Stream
                .concat(chips.stream().filter(other -> other.kind() != chip.kind()), Stream.of(chip)).toList());
    }

    /** Replaces the whole search. */
    public void lookFor(String newText, Collection<FilterChip> newChips) {
        busy = true;
        text.set(newText);
        chips.setAll(newChips.stream().distinct().toList());
        busy = false;
        refresh();
    }

    /** Removes all chips and the query. */
    public void clear() {
        lookFor("", List.of());
    }

    /** Whether a phone satisfies the whole search. */
    public ReadOnlyObjectProperty<Predicate<Phone>> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The query that the filter uses: the last valid one. */
    public ReadOnlyStringProperty appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    /** Why the typed query is invalid and therefore ignored; holds null if it is valid. */
    public ReadOnlyObjectProperty<@Nullable QueryProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the search has a query or chips. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Whether a phone may begin or stop to satisfy the search only because time passes. */
    public boolean isTimed() {
        return timedWords || chips.stream().anyMatch(chip -> chip.kind() == FilterChip.Kind.SEEN);
    }

    private void refresh() {
        if (busy) {
            return;
        }
        Query query = Query.of(text.get(), recorded, now);
        if (query.problem() == null) {
            words = query.condition();
            timedWords = query.isTimed();
            applied.set(text.get().strip());
        }
        problem.set(query.problem());
        active.set(!text.get().isBlank() || !chips.isEmpty());
        Map<FilterChip.Kind, List<FilterChip>> kinds = chips.stream().collect(Collectors.groupingBy(FilterChip::kind));
        filter.set(kinds.values().stream().map(this::any).reduce(words, Predicate::and));
    }

    private Predicate<Phone> any(List<FilterChip> ofAKind) {
        return ofAKind.stream().<Predicate<Phone>>map(chip -> phone -> chip.accepts(phone, now.get()))
                .reduce(Predicate::or).orElseThrow();
    }
}
