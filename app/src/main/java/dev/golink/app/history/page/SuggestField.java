package dev.golink.app.history.page;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field for an id. While the operator types, a menu offers what matches; Enter and leaving the field apply it. */
final class SuggestField {
    private final TextField field = new TextField();
    private final ContextMenu menu = new ContextMenu();
    private final Function<String, List<Suggestion>> suggestions;
    private final Consumer<String> chosen;
    private String applied = "";
    private boolean offering = true;

    /**
     * Something that can be chosen.
     *
     * @param id   the id that is applied
     * @param text the text in the menu
     */
    record Suggestion(String id, String text) {}

    /**
     * Builds an empty field.
     *
     * @param suggestions what matches a typed text, the best first
     * @param chosen      gets the applied text; empty if the field is empty
     */
    SuggestField(String id, String prompt, Function<String, List<Suggestion>> suggestions, Consumer<String> chosen) {
        this.suggestions = suggestions;
        this.chosen = chosen;
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefColumnCount(12);
        field.textProperty().subscribe((_, typed) -> offer(typed.strip()));
        field.setOnAction(_ -> apply(field.getText().strip()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                event.consume();
                menu.hide();
                apply("");
            }
        });
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && !menu.isShowing()) {
                apply(field.getText().strip());
            }
        });
    }

    TextField node() {
        return field;
    }

    /** Shows the applied text, without a menu. */
    void show(String text) {
        applied = text;
        offering = false;
        field.setText(text);
        offering = true;
    }

    private void apply(String text) {
        menu.hide();
        show(text);
        chosen.accept(text);
    }

    private void offer(String typed) {
        if (!offering || !field.isFocused() || typed.isEmpty() || typed.equals(applied)) {
            menu.hide();
            return;
        }
        List<Suggestion> offered = suggestions.apply(typed);
        menu.getItems().setAll(offered.stream().map(this::item).toList());
        if (offered.isEmpty()) {
            menu.hide();
        } else if (!menu.isShowing() && field.getScene() != null) {
            menu.show(field, Side.BOTTOM, 0, 0);
        }
    }

    /** A menu item without a mnemonic, because an id may contain an underscore. */
    private MenuItem item(Suggestion suggestion) {
        MenuItem item = new MenuItem(suggestion.text());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> apply(suggestion.id()));
        return item;
    }
}
