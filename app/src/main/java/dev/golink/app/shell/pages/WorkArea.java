package dev.golink.app.shell.pages;

import java.util.HashSet;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.search.SearchModel;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.app.table.RosterView;
import dev.golink.screens.wall.WallPage;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.LazyView;
import dev.golink.ui.texts.Texts;

/**
 * The table and the wall, where the operator works; returns the keyboard focus to them.
 *
 * @param pages   the open page
 * @param roster  the phones
 * @param search  the filter of the phones
 * @param notices the notices to the operator
 * @param phones  the texts about phones
 * @param table   the table of the phones
 * @param wall    the wall of their screens
 */
public record WorkArea(PagesModel pages, RosterModel roster, SearchModel search, NoticesModel notices,
        PhoneTexts phones, RosterView table, LazyView<WallPage> wall) {
    Texts texts() {
        return phones.texts();
    }

    /** Gives the keyboard focus to the table, as soon as the table is in the window. */
    public void begin() {
        Node node = table.node();
        node.requestFocus();
        if (node.getScene() == null) {
            node.sceneProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable scene) {
                    scene.removeListener(this);
                    node.requestFocus();
                }
            });
        }
    }

    /** Gives the keyboard focus to the table or the wall, whichever is open. */
    void requestFocus() {
        if (wall.shown().get()) {
            wall.get().requestFocus();
        } else {
            table.focus();
        }
    }

    /** Opens the table and selects these phones; clears a search that hides any of them. */
    public void show(List<PhoneId> wanted) {
        pages.pageProperty().set(ConsolePage.PHONES);
        List<PhoneRow> known = wanted.stream().flatMap(id -> roster.row(id).stream()).toList();
        if (!new HashSet<>(roster.rows()).containsAll(known)) {
            search.clear();
        }
        table.select(known);
        if (known.size() < wanted.size()) {
            int gone = wanted.size() - known.size();
            notices.show(Indicator.UNKNOWN, texts -> texts.text("runs.notListed", gone));
        }
    }
}
