package dev.golink.app.shell.frame;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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

import dev.golink.app.runs.page.ObstacleTexts;
import dev.golink.app.shell.actions.Action;
import dev.golink.app.shell.actions.Actions;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.FittingRow;
import dev.golink.ui.texts.Texts;

/** The main actions as buttons. */
public final class ToolbarView {
    private static final double WIDEST_WORDS = 360;

    private final FittingRow root = new FittingRow();
    private final ToggleButton add;
    private final MenuButton more = new MenuButton();

    /**
     * Builds the toolbar.
     *
     * @param selected the number of selected phones
     * @param awaited  the number of other selected phones that the server does not know since its restart
     * @param live     whether there is a link to the server
     */
    public ToolbarView(Actions actions, ObservableIntegerValue selected, ObservableIntegerValue awaited,
            ObservableValue<Boolean> live, Texts texts) {
        root.getStyleClass().add("actions");
        root.setAlignment(Pos.CENTER_LEFT);
        add = add(texts);
        setUpMenu(texts);
        // Without a link, the reason takes the place of the number of selected phones.
        Label selection = label("selected", live);
        BooleanProperty brief = new SimpleBooleanProperty();
        selection.textProperty().bind(Bindings.createStringBinding(
                () -> count(selected.get(), awaited.get(), brief.get(), texts), selected, awaited, brief));
        selection.setTooltip(new Tooltip());
        selection.getTooltip().setWrapText(true);
        selection.getTooltip().setMaxWidth(WIDEST_WORDS);
        selection.getTooltip().textProperty().bind(Bindings.createStringBinding(
                () -> awaited.get() == 0 ? texts.text("selection.count", selected.get())
                        : texts.text("selection.awaited.full", awaited.get()),
                selected, awaited));
        BooleanProperty scant = new SimpleBooleanProperty();
        Label whyNot = label("why-not",
                Bindings.createBooleanBinding(() -> !live.getValue() && !scant.get(), live, scant));
        whyNot.textProperty()
                .bind(brief.map(is -> texts.text(is ? "action.whyNot.short" : "action.whyNot")));
        whyNot.setTooltip(new Tooltip(texts.text("action.whyNot")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        List<Button> buttons = actions.ofSelection().stream().map(action -> button(action, texts)).toList();
        buttons.getFirst().getStyleClass().add("accent");
        root.getChildren().setAll(buttons);
        root.getChildren().addAll(selection, whyNot, space, more, add);
        root.setSavings(
                List.of(root.words(Stream.<Labeled>concat(buttons.stream(), Stream.of(add)).toList()), brief::set,
                        scant::set));
    }

    /** The number of selected phones, and how many of them are back after a restart of the server. */
    private static String count(int selected, int awaited, boolean brief, Texts texts) {
        if (awaited > 0) {
            return brief ? texts.text("selection.awaited.brief", selected, selected + awaited)
                    : texts.text("selection.awaited", selected, selected + awaited);
        }
        if (selected == 0) {
            return "";
        }
        return brief ? texts.text("selection.count.brief", selected) : texts.text("selection.count", selected);
    }

    private static ToggleButton add(Texts texts) {
        ToggleButton add = new ToggleButton(texts.text("action.add"), new FontIcon(Feather.PLUS));
        add.setId("action-add");
        add.setAccessibleText(texts.text("action.add"));
        add.setTooltip(new Tooltip(texts.text("action.add.full")));
        add.setMinWidth(Region.USE_PREF_SIZE);
        return add;
    }

    private static Label label(String id, ObservableValue<Boolean> shown) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("word");
        label.visibleProperty().bind(shown);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void setUpMenu(Texts texts) {
        more.setText(null);
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId("action-more");
        more.getStyleClass().add("more");
        more.setAccessibleText(texts.text("action.more"));
        more.setTooltip(new Tooltip(texts.text("action.more")));
        more.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Sets the items of the menu for rare actions. */
    public void setMenu(List<MenuItem> items) {
        more.getItems().setAll(items);
    }

    /** Empties the menu, which releases its keys. */
    public void end() {
        more.getItems().clear();
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }

    /** The button that shows how a phone joins, while it is selected. */
    public ToggleButton add() {
        return add;
    }

    private static Button button(Action action, Texts texts) {
        Button button = new Button(action.text(), new FontIcon(action.icon()));
        button.setId("action-" + action.name());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(action.withKey()));
        button.setAccessibleText(action.text());
        button.setAccessibleHelp(action.full());
        DisabledReason.bind(button, new ObstacleTexts(texts).of(action.obstacle()), texts);
        button.setOnAction(_ -> action.run().run());
        return button;
    }
}
