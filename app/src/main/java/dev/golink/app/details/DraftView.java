package dev.golink.app.details;

import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.profiles.Draft;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** A field for a {@link Draft}. Below it stands how the typed text relates to the saved one. */
final class DraftView {
    private final VBox root = new VBox();
    private final TextInputControl field;
    private final Texts texts;
    private final Label state = new Label();
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Button save;
    private final Button revert;
    private final VBox line;
    private @Nullable Draft draft;
    private @Nullable String pending;

    /**
     * Builds the view; it shows no draft yet.
     *
     * @param whyNot why the operator may not change the text, as part of a sentence; empty while that is allowed
     * @param saved  called with the typed text that is to be saved
     */
    DraftView(TextInputControl field, String name, Texts texts, ObservableStringValue whyNot,
            Consumer<String> saved) {
        this.field = field;
        this.texts = texts;
        Label label = new Label(name);
        label.getStyleClass().add("word");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        state.setGraphic(sign);
        state.getStyleClass().add("draft-state");
        state.setId(field.getId() + "-state");
        save = button("save", texts.text("profile.save"), () -> save(saved));
        revert = button("revert", texts.text("profile.revert"), this::revert);
        HBox buttons = new HBox(save, revert);
        buttons.getStyleClass().add("draft-buttons");
        line = new VBox(state, buttons);
        line.getStyleClass().add("draft");
        root.getStyleClass().add("draft");
        FocusFallback.of(root, field::requestFocus);
        root.getChildren().setAll(label, field, line);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, saved));
        field.textProperty().subscribe((_, _) -> refresh());
        refresh();
        WhileShown.follow(root, whyNot, this::allow);
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(field.getId() + "-" + id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void allow(String whyNot) {
        String sentence = whyNot.isEmpty() ? "" : texts.text("whyNot.tip", field.getAccessibleText(), whyNot);
        field.setEditable(whyNot.isEmpty());
        field.setTooltip(whyNot.isEmpty() ? null : new Tooltip(sentence));
        field.setAccessibleHelp(whyNot.isEmpty() ? null : sentence);
        DisabledReason.set(save, whyNot, texts);
    }

    Node node() {
        return root;
    }

    /**
     * Shows a draft.
     *
     * @param onItsWay the text that the server was asked to save and has not confirmed yet; null for none
     */
    void show(Draft next, @Nullable String onItsWay) {
        if (!next.equals(draft)) {
            if (draft != null) {
                field.textProperty().unbindBidirectional(draft.textProperty());
            }
            draft = next;
            field.textProperty().bindBidirectional(next.textProperty());
        }
        pending = onItsWay;
        refresh();
    }

    private void refresh() {
        Draft.State now = draft == null ? Draft.State.KEPT : draft.state(pending);
        boolean open = now == Draft.State.UNSAVED || now == Draft.State.OVERTAKEN;
        line.setVisible(now != Draft.State.KEPT);
        line.setManaged(now != Draft.State.KEPT);
        for (Button button : new Button[]{save, revert}) {
            button.setVisible(open);
            button.setManaged(open);
        }
        sign.show(now == Draft.State.SAVING ? Indicator.ASKED : Indicator.LOW);
        state.setText(switch (now) {
            case KEPT -> "";
            case UNSAVED -> texts.text("profile.unsaved");
            case SAVING -> texts.text("profile.saving");
            case OVERTAKEN -> overtaken();
        });
    }

    private String overtaken() {
        String kept = draft == null ? "" : draft.kept();
        return kept.isEmpty() ? texts.text("profile.overtaken.empty") : texts.text("profile.overtaken", kept);
    }

    private void save(Consumer<String> saved) {
        if (draft != null && !save.isDisabled() && draft.state(pending) != Draft.State.KEPT) {
            saved.accept(draft.save());
        }
    }

    private void revert() {
        if (draft != null) {
            draft.revert();
        }
        field.requestFocus();
    }

    private void key(KeyEvent event, Consumer<String> saved) {
        boolean lines = field instanceof TextArea;
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() == lines) {
            save(saved);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && draft != null && draft.state(pending) != Draft.State.KEPT) {
            draft.revert();
            event.consume();
        }
    }
}
