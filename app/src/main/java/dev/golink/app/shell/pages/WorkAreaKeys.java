package dev.golink.app.shell.pages;

import javafx.scene.input.KeyEvent;

import dev.golink.app.profiles.names.NamesMenu;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.actions.TableActions;
import dev.golink.app.shell.frame.SidePanesView;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.table.RosterView;
import dev.golink.screens.wall.WallPage;
import dev.golink.ui.texts.Texts;

/**
 * The keys and menus of the table and the wall. These keys are handled before the table or wall uses them.
 *
 * @param actions      the actions for phones
 * @param tableActions the actions for the table
 * @param sides        the panes at the sides
 * @param names        the selected phones, and their groups and tags
 */
public record WorkAreaKeys(Actions actions, TableActions tableActions, SidePanesView sides, NamesMenu.Parts names) {
    /** Adds the keys and the menu to the table. */
    public void give(RosterView table, Texts texts) {
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, actions::handleInTable);
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, tableActions::handle);
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, sides::handle);
        table.setContextMenu(menus(texts).inTable());
    }

    /** Adds the keys and the menu to the wall, as far as they apply there, and the wall's own. */
    public void give(WallPage wall, ConsoleScreens screens, Texts texts) {
        wall.addKeys(actions::handleOnWall);
        wall.addKeys(tableActions::handle);
        wall.addKeys(sides::handle);
        wall.addKeys(screens::handle);
        wall.setContextMenu(menus(texts).onWall(wall.menuItems(texts)));
    }

    private PhoneMenu menus(Texts texts) {
        return new PhoneMenu(names, actions, tableActions, sides, texts);
    }
}
