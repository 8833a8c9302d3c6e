package dev.golink.app.search;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.texts.Texts;

/** A row that asks for the name of a filter; it is visible only while it asks. */
final class NameView {
    private final HBox root = new HBox();
    private final Label question = new Label();
    private final TextField name = new TextField();
    private final Runnable done;
    /** Why a text can't be taken, as part of a sentence; empty if it can. */
    private final ObjectProperty<Function<String, String>> reason;
    private final Function<String, String> noName;
    private Consumer<String> answer = _ -> {};

    /** @param done run when the operator has given a name or cancelled */
    NameView(Texts texts, Runnable done) {
        this.done = done;
        noName = typed -> typed.isBlank() ? texts.text("whyNot.noName") : "";
        reason = new SimpleObjectProperty<>(noName);
        name.setId("filter-name");
        question.setLabelFor(name);
        name.setAccessibleText(texts.text("filters.keep"));
        Button save = new Button(texts.text("filters.keep"));
        save.setId("filter-keep");
        save.getStyleClass().add("accent");
        DisabledReason.bind(save,
                Bindings.createStringBinding(() -> reason.get().apply(name.getText()), name.textProperty(), reason),
                texts);
        save.setOnAction(_ -> save());
        name.setOnAction(_ -> save());
        Button cancel = new Button(texts.text("question.no"));
        cancel.setId("filter-cancel");
        cancel.setOnAction(_ -> end());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                end();
            }
        });
        root.setId("filter-naming");
        root.getStyleClass().add("filter-name");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().setAll(question, name, save, cancel);
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
    }

    Node node() {
        return root;
    }

    /** Asks for a name and passes it on; passes nothing on if the operator cancels. */
    void ask(String text, String proposal, Consumer<String> tell) {
        ask(text, proposal, noName, tell);
    }

    /**
     * Asks for a text and passes it on; passes nothing on if the operator cancels.
     *
     * @param whyNot why a typed text can't be taken, as part of a sentence; empty if it can
     */
    void ask(String text, String proposal, Function<String, String> whyNot, Consumer<String> tell) {
        reason.set(whyNot);
        question.setText(text);
        name.setText(proposal);
        answer = tell;
        root.setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void save() {
        if (reason.get().apply(name.getText()).isEmpty()) {
            answer.accept(name.getText());
            end();
        }
    }

    private void end() {
        root.setVisible(false);
        done.run();
    }
}
