package dev.golink.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.words.Words;

/** What can be done, as buttons. */
final class ToolbarView {
    private final FittingRow root = new FittingRow();
    private final ToggleButton add;
    private final MenuButton more = new MenuButton();

    /** @param more what is done too rarely for a button of its own */
    ToolbarView(Actions actions, ObservableIntegerValue selected, ObservableValue<Boolean> live, List<MenuItem> more,
            Words words) {
        root.getStyleClass().add("actions");
        root.setAlignment(Pos.CENTER_LEFT);
        add = new ToggleButton(words.text("action.add"), new FontIcon(Feather.PLUS));
        add.setId("action-add");
        add.setAccessibleText(words.text("action.add"));
        add.setTooltip(new Tooltip(words.text("action.add.full")));
        add.setMinWidth(Region.USE_PREF_SIZE);
        Label selection = new Label();
        selection.setId("selected");
        selection.getStyleClass().add("word");
        selection.setMinWidth(Region.USE_PREF_SIZE);
        selection.textProperty().bind(Bindings.createStringBinding(
                () -> selected.get() == 0 ? "" : words.text("selection.count", selected.get()), selected));
        // Where nothing can be done, the reason needs the room more than the number.
        selection.visibleProperty().bind(live);
        selection.managedProperty().bind(selection.visibleProperty());
        Label whyNot = new Label(words.text("action.whyNot"));
        whyNot.setId("why-not");
        whyNot.getStyleClass().add("word");
        whyNot.setMinWidth(Region.USE_PREF_SIZE);
        whyNot.visibleProperty().bind(live.map(is -> !is));
        whyNot.managedProperty().bind(whyNot.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        List<Button> buttons = actions.ofSelection().stream().map(ToolbarView::button).toList();
        buttons.getFirst().getStyleClass().add("accent");
        root.getChildren().setAll(buttons);
        root.getChildren().addAll(selection, whyNot, space, menu(more, words), add);
        root.setShrinking(Stream.<Labeled>concat(buttons.stream(), Stream.of(add)).toList());
    }

    private Node menu(List<MenuItem> items, Words words) {
        more.setText(null);
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.getItems().setAll(items);
        more.setId("action-more");
        more.getStyleClass().add("more");
        more.setAccessibleText(words.text("action.more"));
        more.setTooltip(new Tooltip(words.text("action.more")));
        more.setMinWidth(Region.USE_PREF_SIZE);
        return more;
    }

    /** Gives back the keys of the menu. */
    void end() {
        more.getItems().clear();
    }

    Node node() {
        return root;
    }

    /** Shows how a phone joins, while it is pressed. */
    ToggleButton add() {
        return add;
    }

    private static Button button(Actions.Action action) {
        Button button = new Button(action.text(), new FontIcon(action.icon()));
        button.setId("action-" + action.name());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(action.withKey()));
        button.setAccessibleText(action.text());
        button.setAccessibleHelp(action.full());
        button.disableProperty().bind(Bindings.not(action.possible()));
        button.setOnAction(_ -> action.run().run());
        return button;
    }
}
