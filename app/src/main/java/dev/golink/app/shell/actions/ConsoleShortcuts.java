package dev.golink.app.shell.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.golink.app.notices.NoticeLinks;
import dev.golink.app.notices.centre.BellView;
import dev.golink.screens.viewer.ScreenViewers;
import dev.golink.screens.wall.WallKeys;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.keys.Shortcut.Topic;
import dev.golink.ui.scenes.MenuByKeyboard;
import dev.golink.ui.texts.Texts;

/** All keys of the console, as the list of keys shows them. */
public final class ConsoleShortcuts {
    private ConsoleShortcuts() {}

    /** The keys of the actions and of the windows. */
    public static List<Shortcut> of(Actions actions, PageActions pages, Texts texts) {
        List<Shortcut> all = new ArrayList<>();
        Stream.concat(actions.all().stream(), pages.all().stream())
                .flatMap(action -> Optional.ofNullable(action.key())
                        .map(key -> new Shortcut(action.name(), Topic.PHONES, action.full(), key)).stream())
                .forEach(all::add);
        all.add(new Shortcut("find", Topic.PHONES, texts.text("shortcuts.find"), Keys.FIND));
        all.add(new Shortcut("copy", Topic.PHONES, texts.text("shortcuts.copy"), Keys.COPY));
        all.add(new Shortcut("rename", Topic.PHONES, texts.text("shortcuts.rename"), Keys.RENAME));
        all.add(new Shortcut("group", Topic.PHONES, texts.text("shortcuts.group"), Keys.GROUP));
        all.add(new Shortcut("tag", Topic.PHONES, texts.text("shortcuts.tag"), Keys.TAG));
        all.add(new Shortcut("undo", Topic.PHONES, texts.text("shortcuts.undo"), NoticeLinks.UNDO));
        all.add(new Shortcut("select-all", Topic.PHONES, texts.text("shortcuts.selectAll"), Keys.SELECT_ALL));
        all.add(new Shortcut("details", Topic.WINDOW, texts.text("details.name"), Keys.DETAILS));
        all.add(new Shortcut("groups", Topic.WINDOW, texts.text("groups.name"), Keys.GROUPS));
        all.add(new Shortcut("notices", Topic.WINDOW, texts.text("shortcuts.notices"), BellView.KEY));
        all.add(new Shortcut("saved", Topic.WINDOW, texts.text("shortcuts.saved"), Keys.SAVED));
        all.add(new Shortcut("context-menu", Topic.WINDOW, texts.text("shortcuts.contextMenu"), MenuByKeyboard.KEY));
        all.add(new Shortcut("preferences", Topic.WINDOW, texts.text("shortcuts.preferences"), Keys.PREFERENCES));
        all.add(new Shortcut("shortcuts", Topic.WINDOW, texts.text("shortcuts.sheet"), Keys.SHEET));
        all.add(new Shortcut("try-now", Topic.WINDOW, texts.text("shortcuts.tryNow"), Keys.TRY_NOW));
        all.add(new Shortcut("close", Topic.WINDOW, texts.text("shortcuts.close"), Keys.CLOSE));
        all.add(new Shortcut("enlarge", Topic.WALL, texts.text("wall.enlarge.full"), WallKeys.ENLARGE));
        all.add(new Shortcut("wall-larger", Topic.WALL, texts.text("wall.larger"), WallKeys.LARGER));
        all.add(new Shortcut("wall-smaller", Topic.WALL, texts.text("wall.smaller"), WallKeys.SMALLER));
        all.add(new Shortcut("wall-usual", Topic.WALL, texts.text("wall.usual"), WallKeys.USUAL));
        all.add(new Shortcut("wall-fit", Topic.WALL, texts.text("wall.fit.key"), WallKeys.FIT));
        all.add(new Shortcut("wall-page-next", Topic.WALL, texts.text("wall.page.next"), WallKeys.NEXT_PAGE));
        all.add(new Shortcut("wall-page-previous", Topic.WALL, texts.text("wall.page.previous"),
                WallKeys.PREVIOUS_PAGE));
        all.add(new Shortcut("wall-move", Topic.WALL, texts.text("wall.move"), WallKeys.MOVE));
        all.add(new Shortcut("full-screen", Topic.SCREEN, texts.text("shortcuts.fullScreen"), Keys.FULL_SCREEN));
        all.add(new Shortcut("control", Topic.SCREEN, texts.text("shortcuts.control"), Keys.CONTROL));
        all.add(new Shortcut("figures", Topic.SCREEN, texts.text("shortcuts.figures"), Keys.FIGURES));
        all.add(new Shortcut("leave", Topic.SCREEN, texts.text("shortcuts.leave"), Keys.CLOSE));
        all.add(new Shortcut("tile", Topic.SCREEN, texts.text("action.tileScreens"), ScreenViewers.TILE_KEY));
        all.add(new Shortcut("close-screens", Topic.SCREEN, texts.text("action.closeScreens"),
                ScreenViewers.CLOSE_KEY));
        return all;
    }
}
