package dev.golink.app.shell;

import java.util.List;
import java.util.function.Function;

import dev.golink.app.help.Shortcut;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.actions.ConsoleShortcuts;
import dev.golink.app.shell.dialogs.BulkQuestionView;
import dev.golink.app.shell.dialogs.ClearingQuestionView;
import dev.golink.app.shell.dialogs.ConsoleHelp;
import dev.golink.app.shell.dialogs.NumbersQuestionView;
import dev.golink.app.shell.dialogs.Owner;
import dev.golink.app.shell.dialogs.Question;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.models.ConsoleUpdates;
import dev.golink.app.shell.place.Site;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.shell.screens.SavedWindow;
import dev.golink.app.viewer.feed.ScreenFeeds;
import dev.golink.app.viewer.frames.FrameCosts;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Fleet;

/**
 * What of a window outlives its views, which are made anew for each language. For the window's thread only.
 *
 * @param site       where it stands
 * @param models     what is shown and done
 * @param updates    keeps the models up to date
 * @param screens    what shows and keeps the phones' screens
 * @param saved      lists the screenshots and recordings that were saved
 * @param help       the small windows
 * @param saveDialog asks where a file is to go
 * @param question   what the window asks
 */
record Console(Site site, ConsoleModels models, ConsoleUpdates updates, ConsoleScreens screens, SavedWindow saved,
        ConsoleHelp help,
        SaveDialog saveDialog, Question question) implements AutoCloseable {
    /**
     * Makes it; nothing is watched yet.
     *
     * @param fleet   to show; not closed with it
     * @param owner   the window
     * @param screens makes the screens that the window gets, given who is told what their frames cost; closed with it
     */
    static Console of(Fleet fleet, Site site, Owner owner, Function<FrameCosts, ScreenFeeds> screens) {
        Question question = new Question(owner);
        ConsoleModels models = new ConsoleModels(fleet, site, new BulkQuestionView(question),
                new ClearingQuestionView(question), new NumbersQuestionView(question));
        ConsoleUpdates updates = new ConsoleUpdates(models, site);
        ConsoleScreens shown = new ConsoleScreens(screens, models, site, owner);
        SavedWindow saved = new SavedWindow(owner, site, shown.recordings(), models.files(), question);
        shown.onSaved(saved::refresh);
        updates.onNews(shown.kept()::refresh);
        updates.onTick(shown::tick);
        ConsoleHelp help = new ConsoleHelp(owner, site, models.notices(), models.files(), models.alerts()::test,
                words -> ConsoleShortcuts.of(new Actions(models, shown, words), words));
        return new Console(site, models, updates, shown, saved, help, new SaveDialog(owner), question);
    }

    /** What can be done, in a language. */
    Actions actions(Words words) {
        return new Actions(models, screens, words);
    }

    /** All keys of the window and of those beside it. */
    List<Shortcut> shortcuts(Words words) {
        return ConsoleShortcuts.of(actions(words), words);
    }

    @Override
    public void close() {
        saved.close();
        screens.close();
        updates.close();
    }
}
