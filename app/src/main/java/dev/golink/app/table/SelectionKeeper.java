package dev.golink.app.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;

import dev.golink.app.roster.PhoneRow;

/**
 * Keeps the selection on its phones when rows come and go, where the table by itself would not: it would move the
 * selection from a row that goes to its neighbour, so that the next command reached a phone that nobody chose; and with
 * thousands of rows selected it would work for a second at each insertion.
 */
final class SelectionKeeper {
    /** So many selected rows the table may shift by itself. */
    private static final int FEW = 200;

    private final TableView<PhoneRow> table;
    private final ObservableList<PhoneRow> rows;
    private final Runnable beforeLayout = this::giveBack;
    private final ListChangeListener<PhoneRow> changed = this::changed;
    private List<PhoneRow> selected = List.of();
    private Consumer<List<PhoneRow>> listener = _ -> {};
    private Runnable letGo = () -> {};
    private boolean held;

    /** To be made before the table gets its rows, so that it hears of a change before the table does. */
    SelectionKeeper(TableView<PhoneRow> table, ObservableList<PhoneRow> rows) {
        this.table = table;
        this.rows = rows;
        // Weak: the rows outlive the table, which the language replaces.
        rows.addListener(new WeakListChangeListener<>(changed));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<PhoneRow>) _ -> tell());
    }

    /** Whom to tell of every change of the selection, but not of those made here only to undo them. */
    void onSelection(Consumer<List<PhoneRow>> newListener) {
        listener = newListener;
    }

    private void tell() {
        if (!held) {
            selected = List.copyOf(table.getSelectionModel().getSelectedItems());
            listener.accept(selected);
        }
    }

    private void changed(ListChangeListener.Change<? extends PhoneRow> change) {
        if (selected.size() > FEW && table.getScene() != null) {
            hold(change);
            return;
        }
        while (change.next()) {
            if (change.wasRemoved() && !change.wasPermutated()) {
                deselect(change.getFrom(), change.getRemovedSize());
            }
        }
    }

    private void deselect(int from, int count) {
        MultipleSelectionModel<PhoneRow> model = table.getSelectionModel();
        IntStream.range(from, from + count).filter(model::isSelected).boxed().toList().forEach(model::clearSelection);
    }

    /** Takes the selection away for the changes of this pulse. */
    private void hold(ListChangeListener.Change<? extends PhoneRow> change) {
        if (!held && change.next() && !change.wasPermutated()) {
            held = true;
            table.getSelectionModel().clearSelection();
            // The table may be in another scene, or in none, when the pulse comes.
            Scene scene = table.getScene();
            scene.addPreLayoutPulseListener(beforeLayout);
            letGo = () -> scene.removePreLayoutPulseListener(beforeLayout);
        }
    }

    private void giveBack() {
        letGo.run();
        Set<PhoneRow> kept = new HashSet<>(selected);
        int[] indices = IntStream.range(0, rows.size()).filter(i -> kept.contains(rows.get(i))).toArray();
        held = false;
        if (indices.length > 0) {
            table.getSelectionModel().selectIndices(indices[0], indices);
        } else {
            tell();
        }
    }
}
