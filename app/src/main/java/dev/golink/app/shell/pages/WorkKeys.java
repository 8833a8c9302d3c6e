package dev.golink.app.shell.pages;

import javafx.scene.input.KeyEvent;

import dev.golink.app.profiles.names.NamesMenu;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.actions.TableActions;
import dev.golink.app.shell.frame.SidesView;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.table.RosterView;
import dev.golink.screens.wall.WallPage;
import dev.golink.ui.words.Words;

/**
 * The keys and menus of the table and of the wall, which they get before these do something else with them.
 *
 * @param actions      what is done to phones
 * @param tableActions what is done to the table
 * @param sides        what stands beside both
 * @param names        the selected phones, and their groups and tags
 */
public record WorkKeys(Actions actions, TableActions tableActions, SidesView sides, NamesMenu.Parts names) {
    /** Gives the table its keys and its menu. */
    public void give(RosterView table, Words words) {
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, actions::handleInTable);
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, tableActions::handle);
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, sides::handle);
        table.setContextMenu(menus(words).inTable());
    }

    /** Gives the wall the same, as far as it makes sense there, and what it can do itself. */
    public void give(WallPage wall, ConsoleScreens screens, Words words) {
        wall.addKeys(actions::handleOnWall);
        wall.addKeys(tableActions::handle);
        wall.addKeys(sides::handle);
        wall.addKeys(screens::handle);
        wall.setContextMenu(menus(words).onWall(wall.menuItems(words)));
    }

    private PhoneMenu menus(Words words) {
        return new PhoneMenu(names, actions, tableActions, sides, words);
    }
}
