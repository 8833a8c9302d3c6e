package dev.golink.app.table;

import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import dev.golink.app.roster.PhoneRow;

/**
 * Keeps what the operator looks at in its place when rows come and go above it: the row under the pointer, else the
 * selected row in sight, else, unless the table stands at its top, the first row in sight.
 */
final class ScrollAnchor {
    private static final int NONE = -1;

    private final TableView<PhoneRow> table;
    private final Runnable beforeLayout = this::restore;
    private final ListChangeListener<PhoneRow> changed = this::changed;
    private Runnable letGo = () -> {};
    private int anchor = NONE;
    private int shift;
    private boolean waiting;

    /** To be made before the table gets its rows, so that it hears of a change before the selection has moved. */
    ScrollAnchor(TableView<PhoneRow> table, ObservableList<PhoneRow> rows) {
        this.table = table;
        // Weak: the rows outlive the table, which the language replaces.
        rows.addListener(new WeakListChangeListener<>(changed));
        table.heightProperty().subscribe((_, _) -> keepTop());
    }

    /** The table by itself would keep the share of what is above, which moves every row when it gets another height. */
    private void keepTop() {
        VirtualFlow<?> flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return;
        }
        double before = top(flow);
        table.layout();
        if (flow.getFirstVisibleCell() != null) {
            flow.scrollPixels(top(flow) - before);
        }
    }

    /** Where the first of all rows stands, in sight or far above it, in pixels below the upper edge. */
    private double top(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        return first.getLayoutY() - first.getIndex() * table.getFixedCellSize();
    }

    private void changed(ListChangeListener.Change<? extends PhoneRow> change) {
        if (table.getScene() == null) {
            return;
        }
        if (!waiting) {
            anchor = find();
            shift = 0;
            waiting = true;
            // The table may be in another scene, or in none, when the pulse comes.
            Scene scene = table.getScene();
            scene.addPreLayoutPulseListener(beforeLayout);
            letGo = () -> scene.removePreLayoutPulseListener(beforeLayout);
        }
        while (change.next()) {
            if (change.wasPermutated()) {
                anchor = NONE;
            } else if (anchor != NONE && change.getFrom() <= anchor + shift) {
                shift += change.getAddedSize() - change.getRemovedSize();
            }
        }
    }

    private void restore() {
        waiting = false;
        letGo.run();
        VirtualFlow<?> flow = flow();
        if (anchor != NONE && shift != 0 && flow != null) {
            // The flow must know the new number of rows before it can be moved by them.
            table.layout();
            flow.scrollPixels(shift * table.getFixedCellSize());
        }
    }

    private int find() {
        VirtualFlow<?> flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return NONE;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        int hovered = table.lookupAll(".table-row-cell").stream().filter(Node::isHover)
                .filter(TableRow.class::isInstance).mapToInt(node -> ((TableRow<?>) node).getIndex()).findFirst()
                .orElse(NONE);
        int selected = table.getSelectionModel().getSelectedIndex();
        if (hovered >= first && hovered <= last) {
            return hovered;
        }
        if (selected >= first && selected <= last) {
            return selected;
        }
        return flow.getPosition() > 0 ? first : NONE;
    }

    private @Nullable VirtualFlow<?> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Objects.requireNonNull(flow) : null;
    }
}
