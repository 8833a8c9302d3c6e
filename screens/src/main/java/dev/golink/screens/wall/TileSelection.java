package dev.golink.screens.wall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneRow;

/**
 * Turns clicks and keys on tiles into a new selection. The selection itself belongs to the table; this class only asks
 * for changes. A phone that is no longer in the table can't be selected. Used on the JavaFX thread only.
 */
final class TileSelection {
    private final ObservableList<PhoneRow> tiles;
    private final ObservableValue<List<PhoneRow>> selected;
    private final Consumer<List<PhoneRow>> choose;
    private final ReadOnlyObjectWrapper<@Nullable PhoneRow> current = new ReadOnlyObjectWrapper<>();
    private @Nullable PhoneRow anchor;

    /**
     * Makes an instance.
     *
     * @param tiles    the phones with tiles, in order
     * @param selected the current selection
     * @param choose   selects exactly the given phones
     */
    TileSelection(ObservableList<PhoneRow> tiles, ObservableValue<List<PhoneRow>> selected,
            Consumer<List<PhoneRow>> choose) {
        this.tiles = tiles;
        this.selected = selected;
        this.choose = choose;
    }

    /** The selected phones, including those without a tile. */
    ObservableValue<List<PhoneRow>> selected() {
        return selected;
    }

    /** The phone whose tile has the keyboard; the value is null if none has it. */
    ReadOnlyObjectProperty<@Nullable PhoneRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The selected phones that have a tile, in the order of the tiles. */
    List<PhoneRow> onTheWall() {
        Set<PhoneRow> chosen = new HashSet<>(selected.getValue());
        return tiles.stream().filter(chosen::contains).toList();
    }

    /** Selects only this phone. */
    void only(PhoneRow row) {
        current.set(row);
        anchor = row;
        choose(List.of(row));
    }

    /** Adds a phone to the selection, or removes it. */
    void toggle(PhoneRow row) {
        current.set(row);
        anchor = row;
        Set<PhoneRow> next = new LinkedHashSet<>(selected.getValue());
        if (!next.remove(row)) {
            next.add(row);
        }
        choose(next);
    }

    /** Selects all tiles from the start of the selection to this one. */
    void extend(PhoneRow row) {
        int from = tiles.indexOf(anchor);
        int to = tiles.indexOf(row);
        if (from < 0 || to < 0) {
            only(row);
            return;
        }
        current.set(row);
        choose(tiles.subList(Math.min(from, to), Math.max(from, to) + 1));
    }

    /** Selects all phones that have a tile. */
    void all() {
        choose(tiles);
    }

    /** Moves the keyboard to a tile without changing the selection. */
    void visit(PhoneRow row) {
        current.set(row);
    }

    /**
     * The phone {@code places} tiles after the current one, or before it if negative, at most the last or first one.
     * The first tile's phone if there is no current one; null if there are no tiles.
     */
    @Nullable
    PhoneRow from(int places) {
        if (tiles.isEmpty()) {
            return null;
        }
        int now = tiles.indexOf(current.get());
        return now < 0 ? tiles.getFirst() : tiles.get(Math.clamp(now + (long) places, 0, tiles.size() - 1));
    }

    private void choose(Iterable<PhoneRow> rows) {
        List<PhoneRow> next = new ArrayList<>();
        rows.forEach(row -> {
            if (row.isShown()) {
                next.add(row);
            }
        });
        choose.accept(next);
    }
}
