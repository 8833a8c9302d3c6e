package dev.golink.app.help;

import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.texts.Texts;

/** Shows the version, the platform, and the libraries in this program with their licences. */
public final class AboutView {
    private final VBox root = new VBox();

    /** @param copy copies a text to the clipboard */
    public AboutView(About about, Texts texts, Consumer<String> copy) {
        Label title = new Label(texts.text("about.version", about.version()));
        title.getStyleClass().add("about-title");
        Button button = new Button(texts.text("about.copy"), new FontIcon(Feather.COPY));
        button.setId("about-copy");
        button.setAccessibleHelp(texts.text("about.copy.full"));
        button.setOnAction(_ -> copy.accept(about.forReport()));
        root.getStyleClass().addAll("console", "about");
        root.getChildren().setAll(title, area("about-text", texts.text("about.text"), about.forReport(), 4), button,
                wrapping(texts.text("about.licence")),
                area("about-libraries", texts.text("about.libraries"), libraries(), 12));
        VBox.setVgrow(root.getChildren().getLast(), Priority.ALWAYS);
        // This area scrolls by itself, so it may shrink in a low window.
        ((Region) root.getChildren().getLast()).setMinHeight(72);
    }

    /** The node to put into a scene. */
    public Parent node() {
        return root;
    }

    private static String libraries() {
        StringBuilder text = new StringBuilder();
        Library.ALL.forEach(one -> text.append(one.name()).append("  –  ").append(one.licence()).append('\n'));
        return text.toString();
    }

    /** An area whose text can be selected and copied in part. */
    private static TextArea area(String id, String name, String content, int rows) {
        TextArea area = new TextArea(content.stripTrailing());
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.setAccessibleText(name);
        return area;
    }

    private static Label wrapping(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("word");
        return label;
    }
}
