package dev.golink.app.shell.pages;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

import dev.golink.app.search.SearchModel;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.app.shell.screens.WallContext;
import dev.golink.app.table.RosterView;
import dev.golink.screens.wall.EmptyWall;
import dev.golink.screens.wall.WallModel;
import dev.golink.screens.wall.WallPage;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.LazyView;
import dev.golink.ui.texts.Texts;

/** Creates the page of the wall for the console. */
public final class WallPageFactory {
    private WallPageFactory() {}

    /**
     * The page as a lazy view: it is shown while it is open and the table has phones.
     *
     * @param maker makes the page
     */
    public static LazyView<WallPage> lazy(RosterModel roster, PagesModel pages, Supplier<WallPage> maker) {
        return new LazyView<>(Bindings.isNotEmpty(roster.rows()).and(pages.pageProperty().isEqualTo(ConsolePage.WALL)),
                maker, WallPage::node);
    }

    /**
     * Creates the page.
     *
     * @param selection the phones selected in the table
     * @param table     the table, whose selection the wall shares
     * @param empty     the content while the wall has no screens
     */
    public static WallPage page(WallModel wall, PagesModel pages, ObservableValue<List<PhoneRow>> selection,
            WallContext parts, PhoneTexts phones, RosterView table, EmptyWall empty) {
        BooleanBinding open = pages.pageProperty().isEqualTo(ConsolePage.WALL);
        return new WallPage(wall, parts.screens(), phones,
                new WallPage.Context(selection, table::choose, open, open.and(parts.visible()),
                        parts.fullScreen().bare(), parts.fullScreen()::turn, parts.overlay(), parts.control()),
                empty);
    }

    /** Creates the content for a wall without screens. */
    public static EmptyWall empty(RosterModel roster, SearchModel search, PagesModel pages, Texts texts) {
        return new EmptyWall(roster, texts, Shortcut.textOf(Actions.START),
                () -> pages.pageProperty().set(ConsolePage.PHONES), search::clear);
    }
}
