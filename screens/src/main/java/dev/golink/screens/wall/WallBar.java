package dev.golink.screens.wall;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.screens.wall.tile.WallPreferences;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.scenes.FittingRow;
import dev.golink.ui.scenes.OverflowMenu;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The bar above the wall: the number of screens, the order of the tiles and their size. */
final class WallBar {
    private final FittingRow root = new FittingRow();
    private final Label count = new Label();
    private final Label elsewhere = new Label();
    private final Button tidy = new Button();
    private final WallModel model;
    private final TileSelection selection;
    private final Texts texts;

    WallBar(WallModel model, TileSelection selection, Texts texts, Runnable fullScreen) {
        this.model = model;
        this.selection = selection;
        this.texts = texts;
        count.setId("wall-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        elsewhere.setId("wall-elsewhere");
        elsewhere.getStyleClass().add("word");
        elsewhere.setMinWidth(0);
        tidy.setId("wall-tidy");
        tidy.getStyleClass().add("flat");
        tidy.setMinWidth(Region.USE_PREF_SIZE);
        tidy.setTooltip(new Tooltip(texts.text("wall.tidy.full")));
        tidy.setOnAction(_ -> model.tidy());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        CheckBox everyone = everyone();
        MenuButton order = order();
        CheckBox fit = fit();
        Slider zoom = zoom();
        OverflowMenu more = new OverflowMenu("wall-more", texts.text("action.more"));
        root.getChildren().setAll(count, elsewhere, tidy, space, everyone, order, fit, zoom, more.node(),
                fullScreen(fullScreen));
        root.setSavings(List.of(more.take(zoom, () -> sizes(zoom)), more.take(order), more.take(everyone),
                more.take(fit), more.take(tidy), FittingRow.without(List.of(elsewhere)),
                FittingRow.without(List.of(count))));
        root.getStyleClass().add("wall-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        root.managedProperty().bind(root.visibleProperty());
        WhileShown.followList(root, model.tiles(), this::refresh);
        WhileShown.onChange(root, model.secondsProperty(), this::refresh);
        WhileShown.onChange(root, selection.selected(), this::refresh);
    }

    Node node() {
        return root;
    }

    private void refresh() {
        count.setText(texts.text("wall.count", model.tiles().size()));
        List<PhoneRow> selected = selection.selected().getValue();
        int others = selected.size() - selection.onTheWall().size();
        elsewhere.setText(others == 0 ? "" : texts.text("wall.elsewhere", others));
        int ended = model.endedCount();
        tidy.setText(ended == 0 ? texts.text("wall.tidy") : texts.text("wall.tidy.ended", ended));
    }

    private CheckBox everyone() {
        CheckBox box = new CheckBox(texts.text("wall.everyone"));
        box.setId("wall-everyone");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setTooltip(new Tooltip(texts.text("wall.everyone.full")));
        WhileShown.follow(box, model.choicesProperty(), now -> box.setSelected(now.everyone()));
        box.setOnAction(_ -> model.showEveryone(box.isSelected()));
        return box;
    }

    private MenuButton order() {
        ToggleGroup group = new ToggleGroup();
        RadioMenuItem table = item("wall-order-table", texts.text("wall.order.table"), false, group);
        RadioMenuItem hand = item("wall-order-hand", texts.text("wall.order.hand"), true, group);
        MenuButton menu = new MenuButton();
        menu.setId("wall-order");
        menu.getStyleClass().add("flat");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(texts.text("wall.order.full")));
        menu.getItems().setAll(table, hand);
        WhileShown.follow(menu, model.choicesProperty(), now -> {
            (now.byHand() ? hand : table).setSelected(true);
            menu.setText(now.byHand() ? texts.text("wall.order.hand") : texts.text("wall.order.table"));
        });
        return menu;
    }

    private RadioMenuItem item(String id, String text, boolean byHand, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setToggleGroup(group);
        item.setOnAction(_ -> model.standByHand(byHand));
        return item;
    }

    private CheckBox fit() {
        CheckBox box = new CheckBox(texts.text("wall.fit"));
        box.setId("wall-fit");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setTooltip(new Tooltip(texts.text("wall.fit.full", WallKeys.FIT.getDisplayText())));
        WhileShown.follow(box, model.choicesProperty(), now -> box.setSelected(now.fit()));
        box.setOnAction(_ -> model.fit(box.isSelected()));
        return box;
    }

    private Slider zoom() {
        Slider slider = new Slider(Math.log(WallPreferences.NARROWEST), Math.log(WallPreferences.WIDEST),
                Math.log(WallPreferences.USUAL));
        slider.setId("wall-zoom");
        slider.setBlockIncrement(0.18);
        slider.setPrefWidth(120);
        slider.setMinWidth(80);
        slider.setAccessibleText(texts.text("wall.zoom"));
        slider.setTooltip(new Tooltip(texts.text("wall.zoom.full")));
        WhileShown.follow(slider, model.choicesProperty(), now -> {
            if (!slider.isValueChanging()) {
                slider.setValue(Math.log(now.tileWidth()));
            }
        });
        slider.valueProperty().subscribe((_, value) -> {
            if (Math.abs(value.doubleValue() - Math.log(model.choicesProperty().get().tileWidth())) > 1e-9) {
                model.zoom(Math.exp(value.doubleValue()));
            }
        });
        return slider;
    }

    /** The menu items that replace the slider when there is no room for it. */
    private List<MenuItem> sizes(Slider zoom) {
        MenuItem larger = new MenuItem(texts.text("wall.larger"));
        larger.setOnAction(_ -> zoom.increment());
        MenuItem smaller = new MenuItem(texts.text("wall.smaller"));
        smaller.setOnAction(_ -> zoom.decrement());
        return List.of(larger, smaller);
    }

    private Node fullScreen(Runnable action) {
        Button button = new Button(null, new FontIcon(Feather.MAXIMIZE));
        button.setId("wall-full-screen");
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.text("wall.fullScreen"));
        button.setTooltip(new Tooltip(texts.text("wall.fullScreen")));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
