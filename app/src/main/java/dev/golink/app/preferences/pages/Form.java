package dev.golink.app.preferences.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.ui.texts.Texts;

/** A page of preferences, one under the other, with a reset button at the end. */
final class Form {
    private final VBox root = new VBox();
    private final Texts texts;

    Form(Texts texts) {
        this.texts = texts;
        root.getStyleClass().add("form");
    }

    Texts texts() {
        return texts;
    }

    Parent node() {
        ScrollPane scroll = new ScrollPane(root);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "plain");
        // The controls inside take the keyboard focus; the pane around them has no use for it.
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Adds a choice of one value out of a few, all of which are visible. */
    <E extends Enum<E>> void choice(String id, String title, List<E> all, E now, Function<E, Option> look,
            Consumer<E> choose) {
        ToggleGroup group = new ToggleGroup();
        FlowPane options = new FlowPane();
        options.getStyleClass().add("options");
        for (E one : all) {
            options.getChildren().add(radio(id, title, one, look.apply(one), group, one == now));
        }
        group.selectedToggleProperty().subscribe((_, toggle) -> choose.accept(value(toggle, now)));
        root.getChildren().add(field(title, options));
    }

    private static RadioButton radio(String id, String title, Enum<?> value, Option look, ToggleGroup group,
            boolean chosen) {
        RadioButton radio = new RadioButton(look.text);
        radio.setId(id + "-" + value.name().toLowerCase(Locale.ROOT));
        radio.setUserData(value);
        radio.setToggleGroup(group);
        radio.setSelected(chosen);
        radio.getStyleClass().addAll(look.styles);
        radio.setAccessibleText(title + ": " + look.text);
        radio.setMinWidth(Region.USE_PREF_SIZE);
        return radio;
    }

    private static <E extends Enum<E>> E value(Toggle toggle, E otherwise) {
        return otherwise.getDeclaringClass().cast(toggle.getUserData());
    }

    /** Adds a control under its title. */
    void add(String title, Node control) {
        root.getChildren().add(field(title, control));
    }

    /** Adds a control that needs no title. */
    void add(Node control) {
        root.getChildren().add(control);
    }

    private static Node field(String title, Node control) {
        Label label = new Label(title);
        label.getStyleClass().add("field-title");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }

    /** Adds an explanation. */
    void note(String text) {
        root.getChildren().add(wrapping(text));
    }

    static Label wrapping(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("word");
        return note;
    }

    /** Adds the button that resets the page to the usual values. */
    void reset(String id, Runnable reset) {
        Button button = new Button(texts.text("preferences.reset"));
        button.setId(id);
        button.setAccessibleHelp(texts.text("preferences.reset.full"));
        button.setOnAction(_ -> reset.run());
        VBox last = new VBox(button);
        last.setAlignment(Pos.CENTER_LEFT);
        last.getStyleClass().add("reset");
        root.getChildren().add(last);
    }

    /**
     * The look of one value.
     *
     * @param text   the name of the value
     * @param styles the style classes of its button
     */
    record Option(String text, List<String> styles) {
        static Option of(String text, String... styles) {
            return new Option(text, List.of(styles));
        }
    }
}
