package dev.golink.app.shell.dialogs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.pages.AccessPage;
import dev.golink.app.access.pages.AccessParts;
import dev.golink.app.alerts.webhook.HttpReply;
import dev.golink.app.help.About;
import dev.golink.app.help.AboutView;
import dev.golink.app.help.HelpServices;
import dev.golink.app.help.ProtocolPage;
import dev.golink.app.help.ShortcutsView;
import dev.golink.app.link.KnownServers;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.preferences.pages.PreferencesView;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.FileManager;
import dev.golink.app.shell.context.SystemClipboard;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.texts.Texts;

/** The console's small windows, and the files and pages that it opens in other programs. For the JavaFX thread only. */
public final class ConsoleHelp {
    private static final double WIDTH = 640;

    private final OwnerWindow ownerWindow;
    private final ConsoleContext context;
    private final NoticesModel notices;
    private final FileManager files;
    private final SideWindow preferences;
    private final SideWindow sheet;
    private final SideWindow about;

    /**
     * Creates it; nothing is shown yet.
     *
     * @param ownerWindow the console's window
     * @param notices     shows what was copied
     * @param files       opens files, folders and pages in other programs
     * @param access      who may connect
     * @param question    asks before something is revoked
     * @param alerts      sends a test alert to an address; passes the reply on, on the JavaFX thread
     * @param shortcuts   the keys, in a language
     */
    public ConsoleHelp(OwnerWindow ownerWindow, ConsoleContext context, NoticesModel notices, FileManager files,
            AccessModel access, Question question, BiConsumer<URI, Consumer<HttpReply>> alerts,
            Function<Texts, List<Shortcut>> shortcuts) {
        this.ownerWindow = ownerWindow;
        this.context = context;
        this.notices = notices;
        this.files = files;
        SimpleIntegerProperty page = new SimpleIntegerProperty();
        preferences = window("preferences.title",
                language -> new PreferencesView(context.preferences(), alerts,
                        () -> new AccessPage(accessParts(access, question, language)).node(), language, page).node(),
                600);
        sheet = window("shortcuts.title",
                language -> new ShortcutsView(shortcuts.apply(language), language).node(), 600);
        about = window("about.title",
                language -> new AboutView(About.thisProgram(), language, this::copy).node(), 560);
    }

    private AccessParts accessParts(AccessModel access, Question question, Texts language) {
        ConsoleServer server = context.consoleServer();
        return new AccessParts(access, question::ask, () -> switch (server) {
            case ConsoleServer.Here here -> here.addresses().current().webSocket().toString();
            case ConsoleServer.Afar afar -> afar.server().toString();
        }, () -> (switch (server) {
            case ConsoleServer.Here here -> ServerAddress.forOthers(here.addresses().current());
            case ConsoleServer.Afar afar -> new KnownServers(context.settings()).pinned(afar.server());
        }).toString(), SystemClipboard::put, language, new AgeTexts(language, context.clock().getZone()));
    }

    private SideWindow window(String title, Function<Texts, Parent> view, double height) {
        return new SideWindow(ownerWindow.stage(), ownerWindow.theme()::apply, ownerWindow.words(),
                new SideWindow.Content(language -> language.text(title), view, WIDTH, height));
    }

    /** Opens the preferences, or brings them to the front. */
    public void showPreferences() {
        preferences.show();
    }

    /** Opens the list of keys, or brings it to the front. */
    public void showShortcuts() {
        sheet.show();
    }

    /** Opens the window about this program, or brings it to the front. */
    public void showAbout() {
        about.show();
    }

    /**
     * Opens the description of the protocol in the browser. The description is part of the console and needs no
     * network.
     */
    public void openProtocol() {
        try {
            files.open(ProtocolPage.write(help().pages()).toUri().toString());
        } catch (IOException e) {
            files.notOpened(help().pages().toString(), e);
        }
    }

    /** Opens the folder of the log. */
    public void openLogs() {
        files.open(help().logs().toString());
    }

    /** Opens the folder of screenshots and recordings; creates it if it is missing. */
    public void openKept() {
        Path folder = context.preferences().capture().path();
        try {
            Files.createDirectories(folder);
            files.open(folder.toString());
        } catch (IOException e) {
            files.notOpened(folder.toString(), e);
        }
    }

    private HelpServices help() {
        return context.services().help();
    }

    private void copy(String text) {
        SystemClipboard.put(text);
        notices.show(Indicator.ONLINE, texts -> texts.text("about.copied"));
    }
}
