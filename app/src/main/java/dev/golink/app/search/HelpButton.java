package dev.golink.app.search;

import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.texts.Texts;

/** A button that explains how to search for phones. */
final class HelpButton {
    private final Button button = new Button(null, new FontIcon(Feather.HELP_CIRCLE));

    HelpButton(SearchTexts says, Texts texts) {
        button.setId("search-help");
        button.getStyleClass().add("flat");
        button.setAccessibleText(texts.text("help.name"));
        button.setTooltip(new Tooltip(texts.text("help.name")));
        CustomMenuItem item = new CustomMenuItem();
        item.setHideOnClick(false);
        item.getStyleClass().add("search-help-item");
        ContextMenu popup = new ContextMenu(item);
        popup.setOnShowing(_ -> {
            if (item.getContent() == null) {
                item.setContent(content(says));
            }
        });
        button.setOnAction(_ -> popup.show(button, Side.BOTTOM, 0, 4));
    }

    private static Node content(SearchTexts says) {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("lines");
        List<List<String>> help = says.help();
        for (int row = 0; row < help.size(); row++) {
            Label typed = new Label(help.get(row).getFirst());
            typed.getStyleClass().add("typed");
            lines.addRow(row, typed, new Label(help.get(row).getLast()));
        }
        Label fields = new Label(says.fields());
        fields.getStyleClass().add("fields");
        VBox content = new VBox(lines, fields);
        content.getStyleClass().add("search-help");
        return content;
    }

    Node node() {
        return button;
    }
}
