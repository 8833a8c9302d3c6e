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

/** The end of a {@link FittingRow}: a menu of what the row has no room for at the moment; not there while there is room for all. */
public final class OverflowMenu {
    private final MenuButton root = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
    private final Map<Node, Supplier<List<MenuItem>>> parts = new LinkedHashMap<>();
    private final List<Node> gone = new ArrayList<>();

    /**
     * Makes it, with nothing in it.
     *
     * @param name what it is called, on its tooltip and for who can't see it
     */
    public OverflowMenu(String id, String name) {
        root.setId(id);
        root.getStyleClass().addAll("flat", "more");
        root.setAccessibleText(name);
        root.setTooltip(new Tooltip(name));
        root.setMinWidth(Region.USE_PREF_SIZE);
        // Filled when it opens: what it has no room for, and how that stands, is as it is then.
        root.setOnShowing(_ -> fill());
        show();
    }

    /** What to put into the row. */
    public Node node() {
        return root;
    }

    /** Moves a button, a box to check or a menu here where the row does without it. */
    public FittingRow.Saving take(ButtonBase part) {
        return take(part, () -> List.of(item(part)));
    }

    /**
     * Lets entries stand here for a part of the row where the row does without it.
     *
     * @param items makes them
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
            // Nothing else of an entry can be read while it is disabled.
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
