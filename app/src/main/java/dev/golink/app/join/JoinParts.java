package dev.golink.app.join;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.texts.Texts;

/**
 * Makes the parts of the views that show how a phone joins.
 *
 * @param texts the texts of one language
 * @param copy  copies a text to the clipboard
 */
record JoinParts(Texts texts, Consumer<String> copy) {
    /** Longer addresses, such as those of IPv6, wrap in smaller type. */
    private static final int LONGEST_IN_LARGE_TYPE = 36;

    /** A text in large type with a button that copies it. */
    Node large(String id, String text, String copyKey) {
        Label large = new Label(text);
        large.setId(id);
        large.getStyleClass().add("address");
        if (text.length() > LONGEST_IN_LARGE_TYPE) {
            large.getStyleClass().add("long");
            large.setWrapText(true);
            large.setMinHeight(Region.USE_PREF_SIZE);
        } else {
            large.setMinWidth(Region.USE_PREF_SIZE);
        }
        Button button = new Button(null, new FontIcon(Feather.COPY));
        button.setId(id.replaceFirst("-address$", "") + "-copy");
        button.setAccessibleText(texts.text(copyKey));
        button.setTooltip(new Tooltip(texts.text(copyKey)));
        button.setOnAction(_ -> copy.accept(text));
        HBox line = new HBox(large, button);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER);
        return line;
    }

    /** Numbered steps. */
    Node steps(List<String> keys) {
        VBox steps = new VBox();
        steps.getStyleClass().add("steps");
        IntStream.range(0, keys.size()).forEach(i -> steps.getChildren().add(step(i + 1, texts.text(keys.get(i)))));
        return steps;
    }

    private static Node step(int number, String text) {
        Label figure = new Label(Integer.toString(number));
        figure.getStyleClass().add("step");
        HBox step = new HBox(figure, wrapping(text));
        step.getStyleClass().add("line");
        return step;
    }

    /** A sentence that explains the address. */
    static Label remark(String id, String text) {
        Label remark = wrapping(text);
        remark.setId(id);
        remark.getStyleClass().add("remark");
        return remark;
    }

    /** A sentence that the operator should read before anything else. */
    static Node note(String id, String text) {
        Label note = wrapping(text);
        note.setId(id);
        note.getStyleClass().add("note");
        return note;
    }

    static Label wrapping(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
