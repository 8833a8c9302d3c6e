package dev.golink.app.runs.page;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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

import dev.golink.app.runs.MessageModel;
import dev.golink.app.runs.question.CommandPlan;
import dev.golink.app.runs.question.LevelPresentation;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.WhileShown;

/** The card for writing a message to phones. It covers part of the table; everything else stays usable. */
public final class MessageView {
    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final VBox root = new VBox();
    private final TextArea text = new TextArea();
    private final MessageModel model;
    private final RunTexts texts;

    /** Makes the card, which is shown while a message is written. */
    public MessageView(MessageModel model, RunTexts texts) {
        this.model = model;
        this.texts = texts;
        root.setId("message");
        root.getStyleClass().add("message");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(head(), leftOut(), area(), foot());
        FocusFallback.of(root, text::requestFocus);
        root.managedProperty().bind(root.visibleProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }

    /** Moves the keyboard focus to the end of the text. */
    public void requestFocus() {
        text.requestFocus();
        text.end();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.close();
        } else if (SEND.match(event)) {
            event.consume();
            model.send();
        } else if (event.getCode() == KeyCode.TAB && event.getTarget().equals(text)) {
            // Tab moves between the controls, as in the rest of the window; a message to a phone needs no tab
            // characters.
            event.consume();
            text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS
                    : TraversalDirection.NEXT);
        }
    }

    private Node head() {
        Label whom = new Label();
        whom.setId("message-to");
        whom.getStyleClass().add("title");
        whom.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(whom, Priority.ALWAYS);
        WhileShown.follow(whom, model.planProperty(), plan -> whom.setText(recipients(plan)));
        Button close = CloseButton.of(texts.texts().text("message.close"), model::close);
        close.setId("message-close");
        close.setTooltip(new Tooltip(texts.texts().text("message.close")));
        HBox head = new HBox(whom, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String recipients(CommandPlan plan) {
        return plan.phones().size() == 1
                ? texts.texts().text("message.toOne", plan.phones().getFirst().id().value())
                : texts.texts().text("message.to", plan.phones().size());
    }

    private Node leftOut() {
        Label label = new Label();
        label.setId("message-left-out");
        label.getStyleClass().add("word");
        label.setWrapText(true);
        WhileShown.follow(label, model.planProperty(), plan -> label.setText(texts.leftOut(plan)));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node area() {
        text.setId("message-text");
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.setPrefColumnCount(32);
        text.setPromptText(texts.texts().text("message.prompt"));
        text.setAccessibleText(texts.texts().text("message.text.name"));
        text.textProperty().bindBidirectional(model.textProperty());
        return text;
    }

    private Node foot() {
        Label length = new Label();
        length.setId("message-length");
        length.getStyleClass().addAll("word", "length");
        length.setMinWidth(Region.USE_PREF_SIZE);
        length.textProperty().bind(Bindings.createStringBinding(() -> texts.texts().text("message.length",
                model.length(), Command.ShowNotice.LONGEST_NOTICE), model.textProperty()));
        WhileShown.follow(length, model.textProperty(), _ -> length.pseudoClassStateChanged(OVER,
                model.length() > Command.ShowNotice.LONGEST_NOTICE));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(levels(), space, length, send());
        foot.getStyleClass().add("foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Node levels() {
        ToggleGroup group = new ToggleGroup();
        HBox levels = new HBox();
        levels.getStyleClass().add("levels");
        levels.setAlignment(Pos.CENTER_LEFT);
        for (NoticeLevel level : NoticeLevel.values()) {
            ToggleButton button = new ToggleButton(LevelPresentation.of(level).name(texts.texts()),
                    new IndicatorView(LevelPresentation.of(level).indicator()));
            button.setId("level-" + level.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            WhileShown.follow(button, model.levelProperty(), now -> button.setSelected(now == level));
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    model.levelProperty().set(level);
                }
            });
            // A button that is pressed again stays selected, because a message always has a level.
            button.setOnAction(_ -> button.setSelected(true));
            levels.getChildren().add(button);
        }
        return levels;
    }

    private Node send() {
        Button send = new Button(texts.texts().text("message.send"), new FontIcon(Feather.SEND));
        send.setId("message-send");
        send.getStyleClass().add("accent");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setTooltip(new Tooltip(texts.texts().text("message.send.full", SEND.getDisplayText())));
        DisabledReason.bind(send, new ObstacleTexts(texts.texts()).of(model.obstacleProperty()), texts.texts());
        send.setOnAction(_ -> model.send());
        return send;
    }
}
