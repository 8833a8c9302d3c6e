package dev.golink.app.help;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.texts.Texts;

/** The list of keyboard shortcuts, by topic. */
public final class ShortcutsView {
    private final ScrollPane root;
    private final Texts texts;

    /** @param shortcuts the shortcuts in the order in which they are shown */
    public ShortcutsView(List<Shortcut> shortcuts, Texts texts) {
        this.texts = texts;
        VBox topics = new VBox();
        topics.getStyleClass().add("shortcuts");
        for (Shortcut.Topic topic : Shortcut.Topic.values()) {
            List<Shortcut> some = shortcuts.stream().filter(one -> one.topic() == topic).toList();
            if (!some.isEmpty()) {
                topics.getChildren().add(topic(topic, some));
            }
        }
        root = new ScrollPane(topics);
        root.setFitToWidth(true);
        root.setId("shortcuts");
        root.getStyleClass().addAll("console", "edge-to-edge", "plain");
        root.setAccessibleText(texts.text("shortcuts.title"));
    }

    /** The node to put into a scene. */
    public Parent node() {
        return root;
    }

    private Node topic(Shortcut.Topic topic, List<Shortcut> some) {
        Label title = new Label(switch (topic) {
            case PHONES -> texts.text("shortcuts.phones");
            case WINDOW -> texts.text("shortcuts.window");
            case WALL -> texts.text("page.wall");
            case SCREEN -> texts.text("shortcuts.screen");
        });
        title.getStyleClass().add("topic");
        VBox box = new VBox(title);
        box.getStyleClass().add("field");
        some.stream().map(ShortcutsView::line).forEach(box.getChildren()::add);
        return box;
    }

    private static Node line(Shortcut shortcut) {
        Label text = new Label(shortcut.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label key = new Label(shortcut.keyText());
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(text, key);
        line.getStyleClass().add("shortcut");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(shortcut.text() + ": " + shortcut.keyText());
        return line;
    }
}
