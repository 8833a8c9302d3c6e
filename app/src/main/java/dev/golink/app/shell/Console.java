package dev.golink.app.shell;

import java.util.List;
import java.util.function.Function;

import dev.golink.app.adb.AdbModel;
import dev.golink.app.export.ExportFile;
import dev.golink.app.history.HistoryModels;
import dev.golink.app.link.LinkModel;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.actions.ConsoleShortcuts;
import dev.golink.app.shell.actions.PageActions;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.FileManager;
import dev.golink.app.shell.dialogs.BulkQuestionView;
import dev.golink.app.shell.dialogs.ConsoleHelp;
import dev.golink.app.shell.dialogs.OwnerWindow;
import dev.golink.app.shell.dialogs.Question;
import dev.golink.app.shell.dialogs.RevokeQuestionView;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.AccessModels;
import dev.golink.app.shell.models.AlertModels;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.models.NoticeModels;
import dev.golink.app.shell.models.RequestReports;
import dev.golink.app.shell.models.RunModels;
import dev.golink.app.shell.screens.ConsoleControl;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.shell.screens.FullScreen;
import dev.golink.app.shell.screens.SavedFilesWindow;
import dev.golink.app.shell.screens.ScreenModels;
import dev.golink.app.shell.screens.TraceWindows;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/**
 * The parts of a window that outlive its views; the views are built again for each language. For the JavaFX thread
 * only.
 *
 * @param context      the window's surroundings
 * @param phoneModels  the phones
 * @param profiles     the profiles of the phones
 * @param runModels    the commands to phones and their outcomes
 * @param noticeModels the notices to the operator
 * @param reports      reports the results of the operator's requests
 * @param access       who may connect
 * @param history      what happened, as the server stored it
 * @param adb          the phones at adb
 * @param window       the state of the window
 * @param link         the link to the server
 * @param updates      keeps the models up to date
 * @param control      the control of the phones
 * @param screens      shows and records the phones' screens
 * @param traces       the windows with traces of phones
 * @param saved        the window that lists saved screenshots and recordings
 * @param help         the small windows
 * @param saveDialog   asks the operator where to save a file
 * @param question     asks the window's questions
 */
record Console(ConsoleContext context, PhoneModels phoneModels, ProfileModels profiles, RunModels runModels,
        NoticeModels noticeModels, RequestReports reports, AccessModels access, HistoryModels history,
        AdbModel adb, WindowModels window, LinkModel link, ConsoleUpdates updates, ConsoleControl control,
        ConsoleScreens screens, TraceWindows traces, SavedFilesWindow saved, ConsoleHelp help,
        SaveDialog saveDialog,
        Question question)
        implements
            AutoCloseable {
    /**
     * Creates it; nothing is watched yet.
     *
     * @param fleet       the fleet to show; not closed with the console
     * @param ownerWindow the window
     * @param screens     creates the source of the phones' screens, given the recipient of the frames' costs; closed
     *                    with the console
     */
    static Console of(Fleet fleet, ConsoleContext context, OwnerWindow ownerWindow,
            Function<FrameCosts, ScreenFeeds> screens) {
        Question question = new Question(ownerWindow);
        PhoneModels phoneModels = PhoneModels.of(fleet, context);
        RosterModel roster = phoneModels.roster();
        NoticeModels noticeModels = NoticeModels.of(context.clock(), roster::silence, context.settings());
        FileManager files = new FileManager(context.services().help().opener(), context.fx()::once,
                noticeModels.notices());
        RequestReports reports = new RequestReports(noticeModels.notices(), files);
        AlertModels alerts = AlertModels.of(context, roster::silence, noticeModels.centre().rules(),
                noticeModels.notices());
        RunModels runModels = RunModels.of(fleet, context, roster, new BulkQuestionView(question), reports);
        ProfileModels profiles = ProfileModels.of(fleet, context, roster, noticeModels.notices(), reports, question);
        WindowModels window = WindowModels.of(runModels.runs(), context.settings());
        AccessModels access = AccessModels.of(fleet, context, roster, runModels, new RevokeQuestionView(question),
                noticeModels.notices(), window.pages());
        HistoryModels history = history(fleet, context, roster, window, reports);
        LinkModel link = link(context, noticeModels.notices());
        if (context.consoleServer() instanceof ConsoleServer.Here here) {
            AddressNotices.give(here.addresses(), noticeModels.notices());
        }
        ConsoleUpdates updates = new ConsoleUpdates(context, phoneModels, profiles, runModels, noticeModels, alerts,
                access, history, link);
        updates.onNote(reports::report);
        ConsoleControl control = new ConsoleControl(fleet::control, roster, access.access(), link, context, ownerWindow,
                question, noticeModels.notices());
        ConsoleScreens shown = new ConsoleScreens(screens,
                new ScreenModels(roster, phoneModels.wall(), runModels.commands(), access.access(),
                        link.liveProperty(), control.services()),
                new FullScreen(ownerWindow.stage(), window.pages().pageProperty()), context, ownerWindow);
        SavedFilesWindow saved = new SavedFilesWindow(ownerWindow, context, shown.recordings(), files, question);
        shown.onReport(reports::report);
        shown.onSaved(saved::refresh);
        updates.onNews(shown.kept()::refresh);
        SaveDialog dialog = new SaveDialog(ownerWindow);
        TraceWindows traces = new TraceWindows(ownerWindow, context, fleet::traces, noticeModels.notices(), reports,
                dialog);
        updates.onTick(() -> {
            shown.tick();
            traces.tick();
        });
        Function<Texts, List<Shortcut>> shortcuts = texts -> ConsoleShortcuts.of(
                actions(phoneModels, runModels, access, noticeModels, window, shown, traces, texts),
                new PageActions(window.pages(), texts), texts);
        ConsoleHelp help = new ConsoleHelp(ownerWindow, context, noticeModels.notices(), files,
                access.access(), question, alerts::test,
                shortcuts);
        return new Console(context, phoneModels, profiles, runModels, noticeModels, reports, access, history,
                adb(context), window, link, updates, control, shown, traces, saved, help, dialog, question);
    }

    private static AdbModel adb(ConsoleContext context) {
        return new AdbModel(context.consoleServer() instanceof ConsoleServer.Here here ? here.adb() : null,
                context.preferences().adb(),
                context.preferences()::set, context.settings(), context.fx(),
                task -> Thread.ofVirtual().name("golink-adb-start").start(task));
    }

    private static HistoryModels history(Fleet fleet, ConsoleContext context, RosterModel roster,
            WindowModels window, RequestReports reports) {
        HistoryModels history = new HistoryModels(fleet::history, fleet::audit, context.fx(), context.clock(),
                fleet::now,
                id -> roster.row(id).map(PhoneRow::phone).filter(phone -> phone.presence().isConnected())
                        .map(phone -> phone.link().connectedAt()).orElse(null),
                ExportFile.WRITER, reports::report);
        window.pages().pageProperty().subscribe(page -> history.list().setOpen(page == ConsolePage.HISTORY));
        return history;
    }

    private static LinkModel link(ConsoleContext context, NoticesModel notices) {
        return switch (context.consoleServer()) {
            case ConsoleServer.Here _ ->
                new LinkModel(new LinkState.Connected(context.clock().instant()), context.clock(), context.fx(),
                        _ -> {});
            case ConsoleServer.Afar afar -> new LinkModel(new LinkState.Connecting(), context.clock(), context.fx(),
                    away -> notices.show(new NoticeContent.ServerBack(afar.server().toString(), away, 1)));
        };
    }

    private static Actions actions(PhoneModels phoneModels, RunModels runModels, AccessModels access,
            NoticeModels noticeModels, WindowModels window, ConsoleScreens screens, TraceWindows traces,
            Texts texts) {
        return new Actions(runModels, access, phoneModels.roster(), window.firstSteps(), noticeModels.notices(),
                screens, traces, texts);
    }

    /** The actions, in a language. */
    Actions actions(Texts texts) {
        return actions(phoneModels, runModels, access, noticeModels, window, screens, traces, texts);
    }

    /** The keyboard shortcuts of the console's window and of its watch windows. */
    List<Shortcut> shortcuts(Texts texts) {
        return ConsoleShortcuts.of(actions(texts), new PageActions(window.pages(), texts), texts);
    }

    @Override
    public void close() {
        saved.close();
        traces.close();
        screens.close();
        control.close();
        updates.close();
        adb.close();
    }
}
