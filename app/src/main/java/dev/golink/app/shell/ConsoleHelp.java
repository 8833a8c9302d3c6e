package dev.golink.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.feed.Crossing;
import dev.golink.app.help.About;
import dev.golink.app.help.AboutView;
import dev.golink.app.help.Outside;
import dev.golink.app.help.ProtocolPage;
import dev.golink.app.help.Shortcut;
import dev.golink.app.help.ShortcutsView;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.preferences.PreferencesView;
import dev.golink.app.scenes.SideWindow;
import dev.golink.app.words.Words;

/** The small windows of the console, and what it opens outside of itself. For the window's thread only. */
final class ConsoleHelp {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleHelp.class);

    private final ObservableValue<Words> words;
    private final NoticesModel notices;
    private final Outside outside;
    private final Crossing crossing;
    private final SideWindow preferences;
    private final SideWindow sheet;
    private final SideWindow about;

    /**
     * Makes it; nothing is shown yet.
     *
     * @param words     the language, now and later
     * @param notices   told of what can't be opened
     * @param shortcuts the keys, in a language
     */
    ConsoleHelp(Window owner, Theme theme, ObservableValue<Words> words, PreferencesModel chosen, NoticesModel notices,
            Surroundings surroundings, Function<Words, List<Shortcut>> shortcuts) {
        this.words = words;
        this.notices = notices;
        this.outside = surroundings.outside();
        this.crossing = surroundings.crossing();
        SimpleIntegerProperty page = new SimpleIntegerProperty();
        preferences = window(owner, theme, "preferences.title",
                language -> new PreferencesView(chosen, language, page).node(), 560, 600);
        sheet = window(owner, theme, "shortcuts.title",
                language -> new ShortcutsView(shortcuts.apply(language), language).node(), 560, 600);
        about = window(owner, theme, "about.title",
                language -> new AboutView(About.thisProgram(), language, this::copy).node(), 560, 560);
    }

    private SideWindow window(Window owner, Theme theme, String title, Function<Words, Parent> view, double width,
            double height) {
        return new SideWindow(owner, theme::dress, words,
                new SideWindow.Content(language -> language.text(title), view, width, height));
    }

    void showPreferences() {
        preferences.show();
    }

    void showShortcuts() {
        sheet.show();
    }

    void showAbout() {
        about.show();
    }

    /** Opens the protocol's description in the browser; it comes with the console and needs no network. */
    void openProtocol() {
        try {
            open(ProtocolPage.write(outside.pages()).toUri().toString());
        } catch (IOException e) {
            notOpened(outside.pages().toString(), e);
        }
    }

    void openLogs() {
        open(outside.logs().toString());
    }

    /** Opens the folder of screenshots and recordings, made if it is not there yet. */
    void openKept(Path folder) {
        try {
            Files.createDirectories(folder);
            open(folder.toString());
        } catch (IOException e) {
            notOpened(folder.toString(), e);
        }
    }

    private void open(String target) {
        outside.opener().open(target).whenComplete((_, failure) -> {
            if (failure != null) {
                crossing.once(() -> notOpened(target, failure));
            }
        });
    }

    private void notOpened(String target, Throwable failure) {
        LOG.warn("{} could not be opened.", target, failure);
        notices.tell(Sign.REFUSED, words.getValue().text("help.notOpened", target));
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        notices.tell(Sign.ONLINE, words.getValue().text("about.copied"));
    }
}
