package dev.golink.app.preferences.pages;

import java.net.URI;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

import dev.golink.app.alerts.webhook.Reply;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.words.Words;

/** All choices on five pages; each holds at once, so there is nothing to confirm. */
public final class PreferencesView {
    private final BorderPane root = new BorderPane();
    private final TabPane pages = new TabPane();

    /**
     * Shows the choices as they are now.
     *
     * @param alerts sends a test of an alert to an address; given what came back, on the window's thread
     * @param page   which page is in front, now and for the next view
     */
    public PreferencesView(PreferencesModel model, BiConsumer<URI, Consumer<Reply>> alerts, Words words,
            IntegerProperty page) {
        pages.setId("preferences-pages");
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        add("page-appearance", words.text("preferences.page.appearance"),
                again -> AppearancePage.of(model, words, again));
        add("page-limits", words.text("preferences.page.limits"), again -> LimitsPage.of(model, words, again));
        add("page-start", words.text("preferences.page.start"), again -> StartPage.of(model, words, again));
        add("page-alerts", words.text("alerts.page"), again -> AlertsPage.of(model, alerts::accept, words, again));
        add("page-kept", words.text("keep.page"), again -> KeptPage.of(model, words, again));
        pages.getSelectionModel().select(page.get());
        pages.getSelectionModel().selectedIndexProperty().subscribe((_, index) -> page.set(index.intValue()));
        root.getStyleClass().addAll("console", "preferences");
        root.setCenter(pages);
        model.keptAside().ifPresent(file -> {
            Label aside = Form.wrapping(words.text("settings.keptAside", file.toString()));
            aside.setId("kept-aside");
            aside.getStyleClass().add("trouble");
            root.setTop(aside);
        });
    }

    /** What to put into a scene. */
    public Parent node() {
        return root;
    }

    private void add(String id, String title, Page page) {
        Tab tab = new Tab(title);
        tab.setId(id);
        fill(tab, page);
        pages.getTabs().add(tab);
    }

    /** Makes a page, and makes it anew once its choices are the usual ones again. */
    private static void fill(Tab tab, Page page) {
        tab.setContent(page.make(() -> {
            Scene scene = tab.getContent().getScene();
            // A change of the language has made the whole view anew by now.
            if (scene != null) {
                SideWindow.keepFocus(scene, () -> fill(tab, page));
            }
        }).node());
    }

    /** Makes a page. */
    @FunctionalInterface
    private interface Page {
        Form make(Runnable again);
    }
}
