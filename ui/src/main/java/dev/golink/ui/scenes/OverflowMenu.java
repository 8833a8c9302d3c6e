package dev.golink.ui.scenes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The last item of a {@link FittingRow}: a menu of the parts for which the row has no room. It is hidden while the row
 * has room for all parts.
 */
public final class OverflowMenu {
    private final MenuButton root = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
    private final Map<Node, Supplier<List<MenuItem>>> parts = new LinkedHashMap<>();
    private final List<Node> gone = new ArrayList<>();

    /**
     * Makes an empty menu.
     *
     * @param name its name on its tooltip and for screen readers
     */
    public OverflowMenu(String id, String name) {
        root.setId(id);
        root.getStyleClass().addAll("flat", "more");
        root.setAccessibleText(name);
        root.setTooltip(new Tooltip(name));
        root.setMinWidth(Region.USE_PREF_SIZE);
        // Filled each time it opens, so that its entries show the present state of the hidden parts.
        root.setOnShowing(_ -> fill());
        show();
    }

    /** The node to put into the row. */
    public Node node() {
        return root;
    }

    /** A saving that moves a button, check box or menu from the row into this menu. */
    public FittingRow.Saving take(ButtonBase part) {
        return take(part, () -> List.of(item(part)));
    }

    /**
     * A saving that hides a part of the row and puts entries into this menu instead.
     *
     * @param items makes the entries
     */
    public FittingRow.Saving take(Node part, Supplier<List<MenuItem>> items) {
        parts.put(part, items);
        return now -> {
            part.setVisible(!now);
            part.setManaged(!now);
            gone.remove(part);
            if (now) {
                gone.add(part);
            }
            show();
        };
    }

    private void show() {
        root.setVisible(!gone.isEmpty());
        root.setManaged(!gone.isEmpty());
        fill();
    }

    private void fill() {
        root.getItems().setAll(parts.entrySet().stream().filter(part -> gone.contains(part.getKey()))
                .flatMap(part -> part.getValue().get().stream()).toList());
    }

    private static MenuItem item(ButtonBase part) {
        MenuItem item = switch (part) {
            case CheckBox box -> {
                CheckMenuItem check = new CheckMenuItem(box.getText());
                check.setSelected(box.isSelected());
                yield check;
            }
            case MenuButton menu -> new Menu(menu.getText(), null,
                    menu.getItems().stream().flatMap(OverflowMenu::likeIt).toArray(MenuItem[]::new));
            default -> new MenuItem(part.getText());
        };
        item.setMnemonicParsing(false);
        if (part.isDisabled()) {
            // A disabled entry can show nothing but its text, so the reason becomes its text.
            String why = DisabledTips.textOf(part);
            item.setText(why.isEmpty() ? item.getText() : why);
            item.setDisable(true);
        }
        if (!(part instanceof MenuButton)) {
            item.setOnAction(_ -> part.fire());
        }
        return item;
    }

    private static Stream<MenuItem> likeIt(MenuItem original) {
        MenuItem item = new MenuItem(original.getText());
        if (original instanceof RadioMenuItem choice) {
            RadioMenuItem radio = new RadioMenuItem(choice.getText());
            radio.setSelected(choice.isSelected());
            radio.setOnAction(_ -> {
                choice.setSelected(true);
                choice.fire();
            });
            return Stream.of(radio);
        }
        item.setOnAction(_ -> original.fire());
        return Stream.of(item);
    }
}
