package dev.golink.app.shell.actions;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.WindowEvent;

import dev.golink.app.access.AccessModel;
import dev.golink.app.link.LinkModel;
import dev.golink.server.access.right.Right;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.roster.ClearingModel;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/**
 * The menu items that remove phones from the roster.
 *
 * @param clearing removes them
 * @param roster   the roster
 * @param link     the link, needed to remove phones
 * @param access   the rights of the operator
 * @param texts    the texts of a language
 */
public record ClearItems(ClearingModel clearing, RosterModel roster, LinkModel link, AccessModel access, Texts texts) {
    /** The item for all phones that are not connected. */
    MenuItem forAll() {
        MenuItem clear = MenuItems.item("clear-offline", texts.text("clear.all"),
                () -> clearing.clear(roster.known()));
        DisabledReason.bind(clear, clear.getText(), Bindings.createStringBinding(
                () -> whyNot(roster.countsProperty().get().offline() == 0, "whyNot.noneOffline"),
                roster.countsProperty(), link.liveProperty(), access.rightsProperty()), texts);
        return clear;
    }

    /**
     * The item for some rows.
     *
     * @param menu the menu that contains the item, directly or in a submenu
     */
    MenuItem forSelection(ContextMenu menu, Supplier<List<PhoneRow>> rows) {
        MenuItem clear = MenuItems.item("clear-selected", texts.text("clear.selected"),
                () -> clearing.clear(rows.get()));
        // Checked only when the menu opens, because the selected phones may connect and disconnect at any time.
        menu.addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> DisabledReason.set(clear, texts.text("clear.selected"),
                whyNot(ClearingModel.offline(rows.get()).isEmpty(), "whyNot.noneOfflineSelected"), texts));
        return clear;
    }

    private String whyNot(boolean none, String why) {
        if (!link.liveProperty().get()) {
            return texts.text("whyNot.link");
        }
        if (access.lacks(Right.EDIT)) {
            return texts.text("whyNot.right", RightTexts.of(Right.EDIT, texts));
        }
        return none ? texts.text(why) : "";
    }
}
