package dev.golink.app.access.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.DurationTexts;
import dev.golink.ui.texts.Texts;

/**
 * Makes the controls of the page.
 *
 * @param texts the texts of one language
 */
record Controls(Texts texts) {
    private static final List<Duration> TIMES = List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30),
            Duration.ofDays(90), Duration.ofDays(365));

    /** A control under its title. */
    Node field(String title, Node control) {
        Label label = new Label(texts.text(title));
        label.getStyleClass().add("field-title");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }

    /** A text that wraps. */
    static Label wrapping(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("word");
        return label;
    }

    /** A button. */
    Button button(String id, String key, Runnable run) {
        Button button = new Button(texts.text(key));
        button.setId(id);
        button.setAccessibleText(texts.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /** A button that is disabled while there is a reason. */
    Button button(String id, String key, ObservableStringValue reason, Runnable run) {
        Button button = button(id, key, run);
        DisabledReason.bind(button, reason, texts);
        return button;
    }

    /** Controls in a row that wraps. */
    static FlowPane row(String style, Node... controls) {
        FlowPane row = new FlowPane(controls);
        row.getStyleClass().add(style);
        return row;
    }

    /** A choice of one of a few values. */
    <T> ChoiceBox<T> choice(String id, String name, List<T> all, T now, Function<T, String> says) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.setAccessibleText(texts.text(name));
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : says.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the user can't type in this box");
            }
        });
        box.setValue(now);
        return box;
    }

    /** A choice of how long something can be used; empty means for ever. */
    ChoiceBox<Optional<Duration>> validFor(String id) {
        List<Optional<Duration>> all = new ArrayList<>(TIMES.stream().map(Optional::of).toList());
        all.add(Optional.empty());
        return choice(id, "access.valid", all, Optional.of(Duration.ofDays(90)),
                time -> time.map(some -> DurationTexts.of(some, texts)).orElseGet(() -> texts.text("access.forever")));
    }

    /** Gives a control the width that its column has. */
    static <C extends Control> C wide(C control) {
        control.setMaxWidth(Double.MAX_VALUE);
        return control;
    }
}
