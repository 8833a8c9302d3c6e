package dev.golink.app.shell;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.words.Words;

/** The way from page to page, and how many runs are going on. */
final class NavigationView {
    private final HBox root = new HBox();

    /** @param going how many runs are going on */
    NavigationView(Actions actions, ObjectProperty<Page> page, ObservableIntegerValue going, Words words) {
        ToggleButton phones = button(actions.phones());
        ToggleButton runs = button(actions.runs());
        Label count = new Label();
        count.setId("runs-going");
        count.getStyleClass().add("badge");
        count.textProperty().bind(Bindings.createStringBinding(() -> words.text("counts.figure", going.get()), going));
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox picture = new HBox(new FontIcon(actions.runs().icon()), count);
        picture.getStyleClass().add("with-badge");
        picture.setAlignment(Pos.CENTER_LEFT);
        count.visibleProperty().bind(Bindings.createBooleanBinding(() -> going.get() > 0, going));
        count.managedProperty().bind(count.visibleProperty());
        runs.setGraphic(picture);
        runs.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> going.get() == 0 ? actions.runs().text() : words.text("page.runs.going", going.get()), going));
        Map<Page, ToggleButton> buttons = Map.of(Page.PHONES, phones, Page.RUNS, runs);
        page.subscribe(now -> buttons.forEach((one, button) -> button.setSelected(one == now)));
        root.getChildren().setAll(phones, runs);
        root.getStyleClass().add("navigation");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node node() {
        return root;
    }

    private static ToggleButton button(Actions.Action action) {
        ToggleButton button = new ToggleButton(action.text(), new FontIcon(action.icon()));
        button.setId("page-" + action.name());
        button.getStyleClass().add("flat");
        button.setAccessibleText(action.text());
        button.setTooltip(new Tooltip(action.withKey()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            action.run().run();
            // Pressed again it stays: some page is always open.
            button.setSelected(true);
        });
        return button;
    }
}
