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
 * What clicks and keys on tiles do to the selection, which is the table's: this one only says what it is to be. A phone that
 * has left the table can't be selected. For the window's thread only.
 */
final class TileSelection {
    private final ObservableList<PhoneRow> tiles;
    private final ObservableValue<List<PhoneRow>> selected;
    private final Consumer<List<PhoneRow>> choose;
    private final ReadOnlyObjectWrapper<@Nullable PhoneRow> current = new ReadOnlyObjectWrapper<>();
    private @Nullable PhoneRow anchor;

    /**
     * Makes it.
     *
     * @param tiles    in their order
     * @param selected what is selected now
     * @param choose   selects these and no others
     */
    TileSelection(ObservableList<PhoneRow> tiles, ObservableValue<List<PhoneRow>> selected,
            Consumer<List<PhoneRow>> choose) {
        this.tiles = tiles;
        this.selected = selected;
        this.choose = choose;
    }

    /** The selected phones, those without a tile included. */
    ObservableValue<List<PhoneRow>> selected() {
        return selected;
    }

    /** The tile that the keyboard is on; null if it is on none. */
    ReadOnlyObjectProperty<@Nullable PhoneRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The selected phones that have a tile, in the order of the tiles. */
    List<PhoneRow> onTheWall() {
        Set<PhoneRow> chosen = new HashSet<>(selected.getValue());
        return tiles.stream().filter(chosen::contains).toList();
    }

    /** Selects one alone. */
    void only(PhoneRow row) {
        current.set(row);
        anchor = row;
        choose(List.of(row));
    }

    /** Adds one to the selection, or takes it out. */
    void toggle(PhoneRow row) {
        current.set(row);
        anchor = row;
        Set<PhoneRow> next = new LinkedHashSet<>(selected.getValue());
        if (!next.remove(row)) {
            next.add(row);
        }
        choose(next);
    }

    /** Selects everything from where the selection began up to this one. */
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

    /** Selects all that have a tile. */
    void all() {
        choose(tiles);
    }

    /** Puts the keyboard on a tile and leaves the selection as it is. */
    void visit(PhoneRow row) {
        current.set(row);
    }

    /** The tile so many places on from the current one, back if that is negative; the first if there is no current one; null if there is none. */
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
