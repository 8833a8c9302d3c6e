package dev.golink.app.search;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import dev.golink.server.fleet.Phone;

/** What the operator looks for: typed words and chips. For the window's thread only. */
public final class SearchModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ObservableList<Chip> readOnly = FXCollections.unmodifiableObservableList(chips);
    private final ReadOnlyObjectWrapper<Predicate<Phone>> filter = new ReadOnlyObjectWrapper<>(_ -> true);

    /** A search for nothing, which finds everything. */
    public SearchModel() {
        chips.addListener((ListChangeListener<Chip>) _ -> refresh());
        text.subscribe(_ -> refresh());
    }

    /** What was typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** The chips, in the order in which they were set; read-only. */
    public ObservableList<Chip> chips() {
        return readOnly;
    }

    /** Sets a chip, or takes it away. */
    public void toggle(Chip chip) {
        if (!chips.remove(chip)) {
            chips.add(chip);
        }
    }

    /** Sets a chip in place of those of its kind. */
    public void showOnly(Chip chip) {
        chips.removeIf(other -> other.getClass() == chip.getClass() && !other.equals(chip));
        if (!chips.contains(chip)) {
            chips.add(chip);
        }
    }

    /** Takes all chips and words away. */
    public void clear() {
        text.set("");
        chips.clear();
    }

    /** Which phones satisfy all of it. */
    public ReadOnlyObjectProperty<Predicate<Phone>> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    private void refresh() {
        Map<Class<?>, List<Chip>> kinds = chips.stream().collect(Collectors.groupingBy(Object::getClass));
        List<List<Chip>> all = List.copyOf(kinds.values());
        filter.set(phone -> all.stream().allMatch(kind -> kind.stream().anyMatch(chip -> chip.accepts(phone))));
    }
}
