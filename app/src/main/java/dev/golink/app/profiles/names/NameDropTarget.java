package dev.golink.app.profiles.names;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseDragEvent;

import org.jspecify.annotations.Nullable;

import dev.golink.app.profiles.EditRight;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.scenes.WhileShown;

/** Adds phones that are dropped on an entry of the side list to its group or tag. */
final class NameDropTarget {
    private static final PseudoClass TAKING = PseudoClass.getPseudoClass("taking");

    private final ListView<SideListEntry> list;
    private final ObservableValue<List<PhoneRow>> dragged;
    private final ProfilesModel profiles;
    private final EditRight edits;
    private final EdgeScroll scroll;
    private SideListEntry.@Nullable Named target;

    /**
     * Makes the list accept phones.
     *
     * @param dragged the phones that are being dragged now
     * @param edits   whether the operator may add them
     */
    NameDropTarget(ListView<SideListEntry> list, ObservableValue<List<PhoneRow>> dragged, ProfilesModel profiles,
            EditRight edits) {
        this.list = list;
        this.dragged = dragged;
        this.profiles = profiles;
        this.edits = edits;
        scroll = new EdgeScroll(list, () -> !dragged.getValue().isEmpty());
        list.addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, event -> {
            aim(under(event));
            scroll.follow(list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY());
        });
        // The list may scroll under a pointer that does not move.
        list.addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED_TARGET, event -> aim(under(event)));
        list.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, _ -> {
            aim(null);
            scroll.stop();
        });
        list.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> drop(under(event)));
        WhileShown.follow(list, dragged, rows -> {
            list.pseudoClassStateChanged(TAKING, !rows.isEmpty() && isAllowed());
            if (rows.isEmpty()) {
                aim(null);
            }
        });
    }

    private boolean isAllowed() {
        return edits.whyNot().get().isEmpty();
    }

    /** How many phones this entry would get if the dragged phones were dropped now; empty if they are not over it. */
    OptionalInt offered(SideListEntry entry) {
        SideListEntry.Named aimed = target;
        if (aimed == null || !aimed.isSame(entry)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) dragged.getValue().stream()
                .filter(row -> !aimed.kind().of(row.phone().profile()).contains(aimed.name())).count());
    }

    private void aim(SideListEntry.@Nullable Named at) {
        boolean same = at == null ? target == null : target != null && at.isSame(target);
        target = at;
        if (!same) {
            list.refresh();
        }
    }

    private void drop(SideListEntry.@Nullable Named onto) {
        if (onto != null) {
            profiles.edit(dragged.getValue().stream().map(PhoneRow::id).collect(Collectors.toSet()),
                    onto.kind().edit(Set.of(onto.name()), Set.of()));
        }
    }

    private SideListEntry.@Nullable Named under(MouseDragEvent event) {
        if (dragged.getValue().isEmpty() || !isAllowed()) {
            return null;
        }
        for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (at instanceof ListCell<?> cell) {
                return cell.getItem() instanceof SideListEntry.Named named ? named : null;
            }
        }
        return null;
    }
}
