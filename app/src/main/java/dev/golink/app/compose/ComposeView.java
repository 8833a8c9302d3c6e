package dev.golink.app.compose;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.WhileShown;

/**
 * The card for writing data, reasons and messages to operators. It covers part of the table; everything else stays
 * usable.
 */
public final class ComposeView {
    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final VBox root = new VBox();
    private final TextField name = new TextField();
    private final TextArea text = new TextArea();
    private final Label title = new Label();
    private final Label hint = new Label();
    private final Label problem = new Label();
    private final Button send = new Button();
    private final ComposeModel model;
    private final ComposeTexts texts;

    /** Makes the card, which is shown while the model has a purpose. */
    public ComposeView(ComposeModel model, ComposeTexts texts) {
        this.model = model;
        this.texts = texts;
        root.setId("compose");
        root.getStyleClass().add("message");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(head(), hint, name, text, foot());
        root.managedProperty().bind(root.visibleProperty());
        applyStyle();
        FocusFallback.of(root, this::requestFocus);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        showPurpose();
        // While the card is open, another purpose may replace the present one.
        WhileShown.onChange(root, model.purposeProperty(), () -> {
            if (showPurpose()) {
                requestFocus();
            }
        });
        WhileShown.onChange(root, model.planProperty(), this::reword);
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    private void applyStyle() {
        hint.setId("compose-hint");
        hint.getStyleClass().add("word");
        hint.setWrapText(true);
        name.setId("compose-name");
        name.setAccessibleText(texts.texts().text("compose.name.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        name.managedProperty().bind(name.visibleProperty());
        text.setId("compose-text");
        text.setAccessibleText(texts.texts().text("message.text.name"));
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.setPrefColumnCount(32);
        text.textProperty().bindBidirectional(model.textProperty());
        problem.setId("compose-problem");
        problem.getStyleClass().add("word");
        problem.setWrapText(true);
        WhileShown.follow(problem, model.problemProperty(), why -> problem.setText(texts.problem(why)));
    }

    private Node head() {
        title.setId("compose-title");
        title.getStyleClass().add("title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = CloseButton.of(texts.texts().text("compose.close"), model::close);
        close.setId("compose-close");
        close.setTooltip(new Tooltip(texts.texts().text("compose.close")));
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node foot() {
        problem.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(problem, Priority.ALWAYS);
        send.setId("compose-send");
        send.setText(texts.texts().text("message.send"));
        send.setGraphic(new FontIcon(Feather.SEND));
        send.getStyleClass().add("accent");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setTooltip(new Tooltip(texts.texts().text("compose.send.full", SEND.getDisplayText())));
        DisabledReason.bind(send, Bindings.createStringBinding(() -> texts.problem(model.problemProperty().get()),
                model.problemProperty()), texts.texts());
        send.setOnAction(_ -> model.send());
        HBox foot = new HBox(problem, send);
        foot.getStyleClass().add("foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Returns whether there is a purpose. */
    private boolean showPurpose() {
        ComposePurpose now = model.purposeProperty().get();
        if (now == null) {
            return false;
        }
        name.setVisible(texts.hasName(now));
        name.setPromptText(texts.texts().text("compose.name.prompt"));
        text.setPromptText(texts.prompt(now));
        text.setAccessibleText(texts.prompt(now));
        send.setText(texts.send(now));
        reword();
        return true;
    }

    private void reword() {
        ComposePurpose now = model.purposeProperty().get();
        if (now != null) {
            title.setText(texts.title(now, Optional.ofNullable(model.planProperty().get())));
            hint.setText(texts.hint(now, Optional.ofNullable(model.planProperty().get())));
        }
    }

    /** Moves the keyboard focus to the first field. */
    public void requestFocus() {
        (name.isVisible() ? name : text).requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.close();
        } else if (SEND.match(event)) {
            event.consume();
            model.send();
        } else if (event.getCode() == KeyCode.TAB && event.getTarget().equals(text)) {
            // Tab moves between the controls, as everywhere else.
            event.consume();
            text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
