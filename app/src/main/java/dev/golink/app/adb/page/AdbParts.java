package dev.golink.app.adb.page;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.adb.AdbComputer;
import dev.golink.app.adb.AdbModel;
import dev.golink.app.adb.AdbTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.texts.Texts;

/**
 * What the parts of the page have in common.
 *
 * @param model    what adb sees
 * @param computer what is said about this computer
 * @param texts    the texts of one language
 * @param copy     copies a text
 * @param question asks before adb is started
 */
public record AdbParts(AdbModel model, AdbComputer computer, Texts texts, Consumer<String> copy, Question question) {
    /** Asks the operator. */
    @FunctionalInterface
    public interface Question {
        /**
         * Asks whether to do something.
         *
         * @param over   the window below the question
         * @param asked  the text of the question
         * @param yes    the label of the button that agrees
         * @param agreed run if the operator agrees
         */
        void ask(Window over, String asked, String yes, Runnable agreed);
    }

    AdbTexts words() {
        return new AdbTexts(texts);
    }

    /** A text that wraps. */
    static Label wrapping(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** The title of a part. */
    Label title(String key) {
        return wrapping(texts.text(key), "part-title");
    }

    Button button(String id, String key, Runnable run) {
        Button button = new Button(texts.text(key));
        button.setId(id);
        button.setAccessibleText(texts.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /** A field for a line of text, under its title. */
    Node field(String key, TextField field) {
        Label label = new Label(texts.text(key));
        label.setLabelFor(field);
        field.setAccessibleText(texts.text(key));
        VBox box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }

    /** A line for a terminal, with a button that copies it. */
    Node command(String id, String line) {
        Label command = wrapping(line, "command");
        command.setId(id);
        command.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(command, Priority.ALWAYS);
        Button button = new Button(null, new FontIcon(Feather.COPY));
        button.setId(id + "-copy");
        button.setAccessibleText(texts.text("adb.copy", line));
        button.setTooltip(new Tooltip(texts.text("adb.copy.tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> copy.accept(line));
        HBox box = new HBox(command, button);
        box.getStyleClass().add("command-line");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Numbered steps. */
    static Node steps(List<String> sentences) {
        VBox steps = new VBox();
        steps.getStyleClass().add("steps");
        IntStream.range(0, sentences.size())
                .forEach(i -> steps.getChildren().add(step(i + 1, sentences.get(i))));
        return steps;
    }

    private static Node step(int number, String sentence) {
        Label figure = new Label(Integer.toString(number));
        figure.getStyleClass().add("step");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return line(figure, wrapping(sentence));
    }

    /** A shape and a text that wraps beside it. */
    static HBox signed(Indicator indicator, Label text) {
        return line(slot(new IndicatorView(indicator)), text);
    }

    /** A place for a shape, always as wide, so that texts beside different shapes begin at one line. */
    static Node slot(IndicatorView sign) {
        StackPane slot = new StackPane(sign);
        slot.getStyleClass().add("slot");
        slot.setMinWidth(Region.USE_PREF_SIZE);
        return slot;
    }

    private static HBox line(Node sign, Label text) {
        HBox line = new HBox(sign, text);
        HBox.setHgrow(text, Priority.ALWAYS);
        line.getStyleClass().add("line");
        return line;
    }
}
