package dev.golink.app.shell;

import java.util.List;
import java.util.function.Function;

import dev.golink.app.link.LinkModel;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.actions.ConsoleShortcuts;
import dev.golink.app.shell.actions.PageActions;
import dev.golink.app.shell.dialogs.BulkQuestionView;
import dev.golink.app.shell.dialogs.ConsoleHelp;
import dev.golink.app.shell.dialogs.Owner;
import dev.golink.app.shell.dialogs.Question;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.AlertModels;
import dev.golink.app.shell.models.NoticeModels;
import dev.golink.app.shell.models.Reports;
import dev.golink.app.shell.models.RunModels;
import dev.golink.app.shell.place.FileManager;
import dev.golink.app.shell.place.Place;
import dev.golink.app.shell.place.Site;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.shell.screens.FullScreen;
import dev.golink.app.shell.screens.SavedWindow;
import dev.golink.app.shell.screens.ScreenModels;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.words.Words;

/**
 * The parts of a window that outlive its views; the views are built again for each language. For the JavaFX thread
 * only.
 *
 * @param site         the window's surroundings
 * @param phoneModels  the phones
 * @param profiles     the profiles of the phones
 * @param runModels    the commands to phones and their outcomes
 * @param noticeModels the notices to the operator
 * @param reports      reports the results of the operator's requests
 * @param window       the state of the window
 * @param link         the link to the server
 * @param updates      keeps the models up to date
 * @param screens      shows and records the phones' screens
 * @param saved        the window that lists saved screenshots and recordings
 * @param help         the small windows
 * @param saveDialog   asks the operator where to save a file
 * @param question     asks the window's questions
 */
record Console(Site site, PhoneModels phoneModels, ProfileModels profiles, RunModels runModels,
        NoticeModels noticeModels, Reports reports, WindowModels window, LinkModel link, ConsoleUpdates updates,
        ConsoleScreens screens, SavedWindow saved, ConsoleHelp help, SaveDialog saveDialog, Question question)
        implements
            AutoCloseable {
    /**
     * Creates it; nothing is watched yet.
     *
     * @param fleet   the fleet to show; not closed with the console
     * @param owner   the window
     * @param screens creates the source of the phones' screens, given the recipient of the frames' costs; closed with
     *                the console
     */
    static Console of(Fleet fleet, Site site, Owner owner, Function<FrameCosts, ScreenFeeds> screens) {
        Question question = new Question(owner);
        PhoneModels phoneModels = PhoneModels.of(fleet, site);
        RosterModel roster = phoneModels.roster();
        NoticeModels noticeModels = NoticeModels.of(site.clock(), roster::silence, site.settings());
        FileManager files = new FileManager(site.surroundings().outside().opener(), site.crossing()::once,
                noticeModels.notices());
        Reports reports = new Reports(noticeModels.notices(), files);
        AlertModels alerts = AlertModels.of(site, roster::silence, noticeModels.centre().rules(),
                noticeModels.notices());
        RunModels runModels = RunModels.of(fleet, site, roster, new BulkQuestionView(question), reports);
        ProfileModels profiles = ProfileModels.of(fleet, site, roster, noticeModels.notices(), reports, question);
        WindowModels window = WindowModels.of(runModels.runs(), site.settings());
        LinkModel link = link(site, noticeModels.notices());
        ConsoleUpdates updates = new ConsoleUpdates(site, phoneModels, profiles, runModels, noticeModels, alerts, link);
        updates.onNote(reports::tell);
        ConsoleScreens shown = new ConsoleScreens(screens,
                new ScreenModels(roster, phoneModels.wall(), runModels.commands(), link.liveProperty()),
                new FullScreen(owner.stage(), window.pages().pageProperty()), site, owner);
        SavedWindow saved = new SavedWindow(owner, site, shown.recordings(), files, question);
        shown.onReport(reports::tell);
        shown.onSaved(saved::refresh);
        updates.onNews(shown.kept()::refresh);
        updates.onTick(shown::tick);
        Function<Words, List<Shortcut>> shortcuts = words -> ConsoleShortcuts.of(
                actions(phoneModels, runModels, noticeModels, window, shown, words),
                new PageActions(window.pages(), words), words);
        ConsoleHelp help = new ConsoleHelp(owner, site, noticeModels.notices(), files, alerts::test, shortcuts);
        return new Console(site, phoneModels, profiles, runModels, noticeModels, reports, window, link, updates, shown,
                saved, help, new SaveDialog(owner), question);
    }

    private static LinkModel link(Site site, NoticesModel notices) {
        return switch (site.place()) {
            case Place.Here _ ->
                new LinkModel(new LinkState.Connected(site.clock().instant()), site.clock(), site.crossing(), _ -> {});
            case Place.Afar afar -> new LinkModel(new LinkState.Connecting(), site.clock(), site.crossing(),
                    away -> notices.tell(new NoticeContent.ServerBack(afar.server().toString(), away, 1)));
        };
    }

    private static Actions actions(PhoneModels phoneModels, RunModels runModels, NoticeModels noticeModels,
            WindowModels window, ConsoleScreens screens, Words words) {
        return new Actions(runModels, phoneModels.roster(), window.firstSteps(), noticeModels.notices(), screens,
                words);
    }

    /** The actions, in a language. */
    Actions actions(Words words) {
        return actions(phoneModels, runModels, noticeModels, window, screens, words);
    }

    /** All keys of the window and of the windows beside it. */
    List<Shortcut> shortcuts(Words words) {
        return ConsoleShortcuts.of(actions(words), new PageActions(window.pages(), words), words);
    }

    @Override
    public void close() {
        saved.close();
        screens.close();
        updates.close();
    }
}
