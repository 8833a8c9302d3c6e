package dev.golink.app.shell.pages;

import javafx.beans.binding.BooleanBinding;

import dev.golink.app.help.Shortcut;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.models.Page;
import dev.golink.app.shell.screens.WallParts;
import dev.golink.app.table.RosterView;
import dev.golink.app.viewer.wall.EmptyWall;
import dev.golink.app.viewer.wall.WallPage;

/** Makes the page of the wall for the console. */
public final class Wall {
    private Wall() {}

    /**
     * Makes it.
     *
     * @param table has the selection, which is the wall's too
     */
    public static WallPage page(ConsoleModels models, WallParts parts, PhoneWords phones, RosterView table) {
        BooleanBinding open = models.pageProperty().isEqualTo(Page.WALL);
        EmptyWall empty = new EmptyWall(models.roster(), phones.words(), Shortcut.textOf(Actions.START),
                () -> models.pageProperty().set(Page.PHONES), models.search()::clear);
        return new WallPage(models.wall(), parts.screens(), phones,
                new WallPage.Context(models.details().selectionProperty(), table::choose, open,
                        open.and(parts.visible()), parts.fullScreen().bare(), parts.fullScreen()::turn,
                        parts.overlay()),
                empty);
    }
}
