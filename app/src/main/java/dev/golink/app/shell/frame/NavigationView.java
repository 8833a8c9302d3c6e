package dev.golink.app.shell.frame;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.shell.actions.Action;
import dev.golink.app.shell.actions.PageActions;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The buttons of the pages; the button of the runs shows the number of unfinished runs. */
public final class NavigationView {
    private final HBox root = new HBox();
    private final List<ToggleButton> all;
    private final BooleanProperty brief = new SimpleBooleanProperty();

    /**
     * Builds the buttons.
     *
     * @param going   the number of unfinished runs
     * @param waiting the number of clients that wait to be let in; the button of their page is there while there are any
     */
    public NavigationView(PageActions actions, ObjectProperty<ConsolePage> page, ObservableIntegerValue going,
            ObservableIntegerValue waiting, Texts texts) {
        ToggleButton phones = button(actions.phones());
        phones.setText(actions.phones().text());
        phones.setAccessibleText(actions.phones().text());
        ToggleButton wall = button(actions.wall());
        wall.setText(actions.wall().text());
        wall.setAccessibleText(actions.wall().text());
        ToggleButton runs = button(actions.runs());
        runs.textProperty().bind(Bindings.createStringBinding(() -> going.get() == 0 ? actions.runs().text()
                : texts.text("page.runs.count", actions.runs().text(), going.get()), going));
        runs.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> going.get() == 0 ? actions.runs().text() : texts.text("page.runs.going", going.get()), going));
        ToggleButton history = button(actions.history());
        history.setText(actions.history().text());
        history.setAccessibleText(actions.history().text());
        ToggleButton knocks = knocks(actions.waiting(), page, waiting, texts);
        ToggleButton adb = adb(actions.adb(), page);
        Map<ConsolePage, ToggleButton> buttons = Map.of(ConsolePage.PHONES, phones, ConsolePage.WALL, wall,
                ConsolePage.RUNS, runs, ConsolePage.HISTORY, history, ConsolePage.WAITING, knocks, ConsolePage.ADB,
                adb);
        WhileShown.follow(root, page, now -> buttons.forEach((one, button) -> button.setSelected(one == now)));
        all = List.of(phones, wall, runs, history, adb);
        root.getChildren().setAll(all);
        root.getChildren().add(knocks);
        root.getStyleClass().add("navigation");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(Region.USE_PREF_SIZE);
    }

    private ToggleButton knocks(Action action, ObjectProperty<ConsolePage> page, ObservableIntegerValue waiting,
            Texts texts) {
        ToggleButton knocks = button(action);
        knocks.getStyleClass().add("knocks");
        knocks.textProperty().bind(Bindings.createStringBinding(
                () -> texts.text(brief.get() ? "page.waiting.brief" : "page.waiting.count", waiting.get()), waiting,
                brief));
        knocks.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> texts.text("page.waiting.name", waiting.get()), waiting));
        knocks.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> waiting.get() > 0 || page.get() == ConsolePage.WAITING, waiting, page));
        knocks.managedProperty().bind(knocks.visibleProperty());
        return knocks;
    }

    /** The button of the page of adb, which is there while that page is open: it is needed only now and then. */
    private static ToggleButton adb(Action action, ObjectProperty<ConsolePage> page) {
        ToggleButton adb = button(action);
        adb.setText(action.text());
        adb.setAccessibleText(action.text());
        adb.visibleProperty().bind(page.isEqualTo(ConsolePage.ADB));
        adb.managedProperty().bind(adb.visibleProperty());
        return adb;
    }

    /** Hides the word after the number of clients that wait, for lack of room. */
    void setBrief(boolean now) {
        brief.set(now);
    }

    Node node() {
        return root;
    }

    /** The buttons, which can hide their words. */
    List<ToggleButton> buttons() {
        return all;
    }

    private static ToggleButton button(Action action) {
        ToggleButton button = new ToggleButton(null, new FontIcon(action.icon()));
        button.setId("page-" + action.name());
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(action.withKey()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            action.run().run();
            // A button that is pressed again stays selected, because one page is always open.
            button.setSelected(true);
        });
        return button;
    }
}
