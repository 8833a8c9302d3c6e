package dev.golink.app.shell.frame;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.panes.PaneModel;
import dev.golink.app.shell.models.PaneModels;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Shows and hides the panes, with buttons at both ends of the toolbar and with menu items. */
public final class PaneToggles {
    private final PaneModels panes;
    private final ObservableStringValue none;
    private final Texts texts;

    /** Creates the toggles; they are enabled while there are phones. */
    public PaneToggles(PaneModels panes, RosterModel roster, Texts texts) {
        this.panes = panes;
        this.texts = texts;
        none = Bindings.when(roster.knownCountProperty().isEqualTo(0)).then(texts.text("whyNot.noPhones"))
                .otherwise("");
    }

    /** The toolbar between the two buttons for the panes. */
    public Node around(Node toolbar) {
        Node names = button(panes.names(), "toggle-names", Feather.SIDEBAR,
                texts.text("groups.toggle", Keys.GROUPS.getDisplayText()));
        Node details = button(panes.details(), "toggle-details", Feather.INFO,
                texts.text("details.toggle", Keys.DETAILS.getDisplayText()));
        HBox bar = new HBox(names, toolbar, details);
        HBox.setHgrow(toolbar, Priority.ALWAYS);
        bar.getStyleClass().add("bar");
        return bar;
    }

    /**
     * The menu items for the panes.
     *
     * @param menu a node of the view that has the menu
     */
    public List<MenuItem> items(Node menu) {
        return List.of(item(panes.names(), texts.text("groups.name"), Keys.GROUPS, menu),
                item(panes.details(), texts.text("details.name"), Keys.DETAILS, menu));
    }

    private MenuItem item(PaneModel pane, String text, KeyCombination key, Node menu) {
        CheckMenuItem item = new CheckMenuItem();
        DisabledReason.bind(item, text, none, texts);
        item.setAccelerator(key);
        // A menu item is not a node, so it follows the pane while the view is shown.
        WhileShown.follow(menu, pane.openProperty(), item::setSelected);
        item.setOnAction(_ -> pane.setOpen(item.isSelected()));
        return item;
    }

    private ToggleButton button(PaneModel pane, String id, Ikon icon, String text) {
        ToggleButton toggle = new ToggleButton(null, new FontIcon(icon));
        toggle.setId(id);
        toggle.getStyleClass().addAll("flat", "pane-toggle");
        toggle.setAccessibleText(text);
        toggle.setTooltip(new Tooltip(text));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        DisabledReason.bind(toggle, none, texts);
        WhileShown.follow(toggle, pane.openProperty(), toggle::setSelected);
        toggle.setOnAction(_ -> pane.setOpen(toggle.isSelected()));
        return toggle;
    }
}
