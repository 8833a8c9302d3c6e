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
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.AwaitedPhones;
import dev.golink.ui.roster.PhoneRow;

/**
 * Keeps the same phones selected when rows are added, removed, sorted or filtered. JavaFX would move the selection from
 * a removed row to its neighbour. The next command would then reach a phone that the operator did not choose. With
 * thousands of selected rows, JavaFX would also take a second for each change. Selected phones that a restarted server
 * does not know yet are selected again when they connect, unless the operator changes the selection before. See
 * decision 0018.
 */
final class SelectionKeeper {
    /** Up to this many selected rows, the table may move its selection by itself. */
    private static final int FEW = 200;

    private final TableView<PhoneRow> table;
    private final ObservableList<PhoneRow> rows;
    private final AwaitedPhones awaited;
    private final Runnable beforeLayout = this::giveBackWithThePulse;
    private List<PhoneRow> selected = List.of();
    private @Nullable PhoneRow focused;
    private Consumer<List<PhoneRow>> listener = _ -> {};
    private boolean held;
    private boolean rowsChange;
    private boolean awaitsPulse;
    private final ListChangeListener<PhoneRow> changing = this::changing;
    private final ListChangeListener<PhoneRow> changed = _ -> changed();
    private Runnable letGo = () -> {};

    /** Must be created before the table gets its rows, so that this listener runs before the table's. */
    SelectionKeeper(TableView<PhoneRow> table, ObservableList<PhoneRow> rows, AwaitedPhones awaited) {
        this.table = table;
        this.rows = rows;
        this.awaited = awaited;
        // Weak, because the rows outlive the table: a change of language replaces the table.
        rows.addListener(new WeakListChangeListener<>(changing));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<PhoneRow>) _ -> toldByTable());
        // A click on the only selected row is a new selection, although the table sees no change.
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && RowDrag.row(event.getTarget()) != null) {
                awaited.clear();
            }
        });
    }

    /** To be called when the table has its rows, so that the second listener runs after the table's. */
    void begin() {
        rows.addListener(new WeakListChangeListener<>(changed));
    }

    /** Sets the listener to changes of the selection; it does not get the temporary changes made here. */
    void onSelection(Consumer<List<PhoneRow>> newListener) {
        listener = newListener;
    }

    /** The selected rows, even while the table's selection is temporarily cleared. */
    List<PhoneRow> selected() {
        return selected;
    }

    private void toldByTable() {
        if (held) {
            return;
        }
        if (!rowsChange && awaited.countProperty().get() > 0 && isChanged()) {
            awaited.clear();
        }
        publish();
    }

    private boolean isChanged() {
        return !new HashSet<>(selected).equals(new HashSet<>(table.getSelectionModel().getSelectedItems()));
    }

    private void publish() {
        selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        awaited.found(selected);
        listener.accept(selected);
    }

    private void changing(ListChangeListener.Change<? extends PhoneRow> change) {
        rowsChange = true;
        while (!held && change.next()) {
            if (change.wasPermutated() || change.wasReplaced()) {
                hold();
            } else if (selected.size() > FEW && table.getScene() != null) {
                hold();
                awaitsPulse = true;
                // The table may be in another scene, or in none, when the pulse comes.
                Scene scene = table.getScene();
                scene.addPreLayoutPulseListener(beforeLayout);
                letGo = () -> scene.removePreLayoutPulseListener(beforeLayout);
            } else if (change.wasRemoved() && change.getRemoved().stream().anyMatch(selected::contains)) {
                hold();
            } else if (change.getAddedSubList().stream().anyMatch(this::isAwaited)) {
                hold();
            }
        }
    }

    private boolean isAwaited(PhoneRow row) {
        return awaited.contains(row.id());
    }

    private void hold() {
        held = true;
        focused = table.getFocusModel().getFocusedItem();
        table.getSelectionModel().clearSelection();
    }

    private void changed() {
        rowsChange = false;
        if (held && !awaitsPulse) {
            giveBack();
        }
    }

    private void giveBackWithThePulse() {
        letGo.run();
        awaitsPulse = false;
        giveBack();
    }

    private void giveBack() {
        int[] indices = indicesOfSelected();
        boolean back = IntStream.of(indices).anyMatch(i -> isAwaited(rows.get(i)));
        int focus = focused == null ? -1 : rows.indexOf(focused);
        if (indices.length == rows.size() && indices.length > 0) {
            table.getSelectionModel().selectAll();
        } else if (indices.length > 0) {
            table.getSelectionModel().selectIndices(indices[0], indices);
        }
        if (focus >= 0) {
            table.getFocusModel().focus(focus);
        }
        held = false;
        focused = null;
        if (back || indices.length != selected.size()) {
            publish();
        }
    }

    private int[] indicesOfSelected() {
        if (selected.isEmpty() && awaited.countProperty().get() == 0) {
            return new int[0];
        }
        Set<PhoneRow> kept = new HashSet<>(selected);
        return IntStream.range(0, rows.size()).filter(i -> kept.contains(rows.get(i)) || isAwaited(rows.get(i)))
                .toArray();
    }
}
