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

import dev.golink.app.alerts.webhook.Reply;
import dev.golink.app.help.About;
import dev.golink.app.help.AboutView;
import dev.golink.app.help.Outside;
import dev.golink.app.help.ProtocolPage;
import dev.golink.app.help.ShortcutsView;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.preferences.pages.PreferencesView;
import dev.golink.app.shell.place.FileManager;
import dev.golink.app.shell.place.Site;
import dev.golink.app.shell.place.SystemClipboard;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.look.Sign;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.words.Words;

/** The console's small windows, and the files and pages that it opens in other programs. For the JavaFX thread only. */
public final class ConsoleHelp {
    private static final double WIDTH = 640;

    private final Owner owner;
    private final Site site;
    private final NoticesModel notices;
    private final FileManager files;
    private final SideWindow preferences;
    private final SideWindow sheet;
    private final SideWindow about;

    /**
     * Creates it; nothing is shown yet.
     *
     * @param owner     the console's window
     * @param notices   shows what was copied
     * @param files     opens files, folders and pages in other programs
     * @param alerts    sends a test alert to an address; passes the reply on, on the JavaFX thread
     * @param shortcuts the keys, in a language
     */
    public ConsoleHelp(Owner owner, Site site, NoticesModel notices, FileManager files,
            BiConsumer<URI, Consumer<Reply>> alerts,
            Function<Words, List<Shortcut>> shortcuts) {
        this.owner = owner;
        this.site = site;
        this.notices = notices;
        this.files = files;
        SimpleIntegerProperty page = new SimpleIntegerProperty();
        preferences = window("preferences.title",
                language -> new PreferencesView(site.preferences(), alerts, language, page).node(), 600);
        sheet = window("shortcuts.title",
                language -> new ShortcutsView(shortcuts.apply(language), language).node(), 600);
        about = window("about.title",
                language -> new AboutView(About.thisProgram(), language, this::copy).node(), 560);
    }

    private SideWindow window(String title, Function<Words, Parent> view, double height) {
        return new SideWindow(owner.stage(), owner.theme()::dress, owner.words(),
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
            files.open(ProtocolPage.write(outside().pages()).toUri().toString());
        } catch (IOException e) {
            files.notOpened(outside().pages().toString(), e);
        }
    }

    /** Opens the folder of the log. */
    public void openLogs() {
        files.open(outside().logs().toString());
    }

    /** Opens the folder of screenshots and recordings; creates it if it is missing. */
    public void openKept() {
        Path folder = site.preferences().kept().path();
        try {
            Files.createDirectories(folder);
            files.open(folder.toString());
        } catch (IOException e) {
            files.notOpened(folder.toString(), e);
        }
    }

    private Outside outside() {
        return site.surroundings().outside();
    }

    private void copy(String text) {
        SystemClipboard.put(text);
        notices.tell(Sign.ONLINE, words -> words.text("about.copied"));
    }
}
