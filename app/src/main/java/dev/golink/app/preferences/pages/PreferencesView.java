package dev.golink.app.preferences.pages;

import java.net.URI;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

import dev.golink.app.alerts.webhook.HttpReply;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.texts.Texts;

/** All preferences on six pages. Each change is saved at once, so there is nothing to confirm. */
public final class PreferencesView {
    private final BorderPane root = new BorderPane();
    private final TabPane pages = new TabPane();

    /**
     * Creates the view with the current preferences.
     *
     * @param alerts sends a test alert to an address, and calls its consumer with the result on the JavaFX thread
     * @param access makes the page about access
     * @param page   the index of the selected page, for this view and the next one
     */
    public PreferencesView(PreferencesModel model, BiConsumer<URI, Consumer<HttpReply>> alerts, Supplier<Node> access,
            Texts texts, IntegerProperty page) {
        pages.setId("preferences-pages");
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        add("page-appearance", texts.text("preferences.page.appearance"),
                again -> AppearancePage.of(model, texts, again));
        add("page-limits", texts.text("preferences.page.limits"), again -> LimitsPage.of(model, texts, again));
        add("page-start", texts.text("preferences.page.start"), again -> StartPage.of(model, texts, again));
        add("page-alerts", texts.text("alerts.page"), again -> AlertsPage.of(model, alerts::accept, texts, again));
        add("page-kept", texts.text("keep.page"), again -> CapturePage.of(model, texts, again));
        Tab ofAccess = new Tab(texts.text("access.page"));
        ofAccess.setId("page-access");
        ofAccess.setContent(access.get());
        pages.getTabs().add(ofAccess);
        pages.getSelectionModel().select(page.get());
        pages.getSelectionModel().selectedIndexProperty().subscribe((_, index) -> page.set(index.intValue()));
        root.getStyleClass().addAll("console", "preferences");
        root.setCenter(pages);
        model.keptAside().ifPresent(file -> {
            Label aside = Form.wrapping(texts.text("settings.keptAside", file.toString()));
            aside.setId("kept-aside");
            aside.getStyleClass().add("trouble");
            root.setTop(aside);
        });
    }

    /** The node to put into a scene. */
    public Parent node() {
        return root;
    }

    private void add(String id, String title, Page page) {
        Tab tab = new Tab(title);
        tab.setId(id);
        fill(tab, page);
        pages.getTabs().add(tab);
    }

    /**
     * Fills a tab with its page, and fills it again after each change that the page's controls do not show by
     * themselves.
     */
    private static void fill(Tab tab, Page page) {
        tab.setContent(page.make(() -> {
            Scene scene = tab.getContent().getScene();
            // There is no scene if the language changed, because the whole view has been replaced then.
            if (scene != null) {
                SideWindow.keepFocus(scene, () -> fill(tab, page));
            }
        }).node());
    }

    /** Makes a page; {@code again} makes it once more. */
    @FunctionalInterface
    private interface Page {
        Form make(Runnable again);
    }
}
