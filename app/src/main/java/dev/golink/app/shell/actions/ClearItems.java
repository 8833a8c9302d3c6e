package dev.golink.app.shell.actions;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.WindowEvent;

import dev.golink.app.link.LinkModel;
import dev.golink.ui.look.WhyNot;
import dev.golink.ui.roster.ClearingModel;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.words.Words;

/**
 * The entries of menus that take phones off the list.
 *
 * @param clearing takes them off
 * @param roster   the list
 * @param link     without which nothing can be taken off
 * @param words    the language
 */
public record ClearItems(ClearingModel clearing, RosterModel roster, LinkModel link, Words words) {
    /** For all phones that are not connected. */
    MenuItem forAll() {
        MenuItem clear = MenuItems.item("clear-offline", words.text("clear.all"),
                () -> clearing.clear(roster.known()));
        WhyNot.bind(clear, clear.getText(), Bindings.createStringBinding(
                () -> whyNot(roster.countsProperty().get().offline() == 0, "whyNot.noneOffline"),
                roster.countsProperty(), link.liveProperty()), words);
        return clear;
    }

    /**
     * For some rows.
     *
     * @param menu the menu, whether or not the entry stands in it itself
     */
    MenuItem forSelection(ContextMenu menu, Supplier<List<PhoneRow>> rows) {
        MenuItem clear = MenuItems.item("clear-selected", words.text("clear.selected"),
                () -> clearing.clear(rows.get()));
        // Looked at only when the menu opens: what is selected may come and go at any time.
        menu.addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> WhyNot.set(clear, words.text("clear.selected"),
                whyNot(ClearingModel.offline(rows.get()).isEmpty(), "whyNot.noneOfflineSelected"), words));
        return clear;
    }

    private String whyNot(boolean none, String why) {
        if (!link.liveProperty().get()) {
            return words.text("whyNot.link");
        }
        return none ? words.text(why) : "";
    }
}
