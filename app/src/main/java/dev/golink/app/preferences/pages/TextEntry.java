package dev.golink.app.preferences.pages;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;

/**
 * A field for a line of text. While the text is invalid, the reason stands below it and the previous value remains
 * chosen.
 */
final class TextEntry {
    private final TextField field = new TextField();
    private final VBox root;

    /**
     * Creates the field.
     *
     * @param check  why a text is invalid, as a sentence; empty if it is valid
     * @param choose called with each valid text
     */
    TextEntry(String id, String name, String prompt, String now, Function<String, String> check,
            Consumer<String> choose) {
        field.setText(now);
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        Label why = Form.wrapping("");
        why.setId(id + "-why");
        HBox line = new HBox(new IndicatorView(Indicator.REFUSED), why);
        line.getStyleClass().add("why");
        root = new VBox(field, line);
        root.getStyleClass().add("entry");
        line.visibleProperty().bind(why.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        why.setText(now.isEmpty() ? "" : check.apply(now));
        field.textProperty().subscribe((_, text) -> {
            String wrong = check.apply(text.strip());
            why.setText(wrong);
            field.setAccessibleHelp(wrong);
            if (wrong.isEmpty()) {
                choose.accept(text.strip());
            }
        });
    }

    /** Sets what happens when the operator is done with the text: Enter, or another control takes the focus. */
    TextEntry whenLeft(Runnable then) {
        field.setOnAction(_ -> then.run());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                then.run();
            }
        });
        return this;
    }

    Node node() {
        return root;
    }
}
