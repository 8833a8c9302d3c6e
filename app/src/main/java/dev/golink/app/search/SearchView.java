package dev.golink.app.search;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import atlantafx.base.controls.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.scenes.FittingRow;
import dev.golink.ui.scenes.SceneSize;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The row above the table: the search field, the chips, the number of phones shown, and the saved filters. */
public final class SearchView {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    /** The least width of the search field, in pixels. */
    private static final double NARROWEST = 120;

    /** The largest width of the search field, in pixels. */
    private static final double WIDEST = 260;

    /** The largest part of the window's height that an error text about the search may take. */
    private static final double PROBLEM_PART = 0.25;
    /** The height that an error text may always take, in pixels. */
    private static final double LEAST_PROBLEM = 60;

    /** The width of the icons in the field, in pixels. */
    private static final double SIGNS = 60;

    private static final double WIDEST_WORDS = 480;

    private final VBox root = new VBox();
    private final CustomTextField field = new CustomTextField();
    private final FlowPane chips = new FlowPane();
    private final SearchModel search;
    private final SearchTexts says;
    private final Texts texts;
    private final Runnable toTable;

    /**
     * Builds the row.
     *
     * @param saved   the saved filters
     * @param shown   the number of phones shown
     * @param known   the number of all phones
     * @param phones  the texts about phones
     * @param toTable gives the table the keyboard focus
     */
    public SearchView(SearchModel search, SavedFiltersModel saved, ObservableIntegerValue shown,
            ObservableIntegerValue known, PhoneTexts phones, Runnable toTable) {
        this.search = search;
        this.says = new SearchTexts(phones);
        this.texts = phones.texts();
        this.toTable = toTable;
        makeField();
        makeChips();
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(chips, Priority.SOMETIMES);
        NameView name = new NameView(texts, field::requestFocus);
        Node count = count(shown, known);
        MenuButton filters = new FilterMenu(search, saved, says, name, texts).node();
        FittingRow line = new FittingRow();
        line.getChildren().setAll(field, help(), chips, count, filters);
        line.setSavings(List.of(line.words(List.of(filters)), FittingRow.without(List.of(count))));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("search");
        root.getChildren().setAll(line, problem(), name.node());
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }

    /** Handles the key that moves the focus to the search field, pressed anywhere in the window. */
    public void handle(KeyEvent event) {
        if (FIND.match(event)) {
            event.consume();
            field.requestFocus();
            field.selectAll();
        }
    }

    private void makeField() {
        field.setId("search-field");
        field.promptTextProperty().bind(Bindings.createStringBinding(this::prompt, field.widthProperty(),
                field.fontProperty()));
        field.setAccessibleText(texts.text("search.name"));
        field.setTooltip(new Tooltip(texts.text("search.full") + "  " + FIND.getDisplayText()));
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setMinWidth(NARROWEST);
        field.setMaxWidth(WIDEST);
        field.textProperty().bindBidirectional(search.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Button clear = new Button(null, new FontIcon(Feather.X));
        clear.setId("search-clear");
        clear.getStyleClass().addAll("flat", "clear");
        clear.setAccessibleText(texts.text("search.clear"));
        clear.setTooltip(new Tooltip(texts.text("search.clear")));
        clear.setOnAction(_ -> {
            field.clear();
            field.requestFocus();
        });
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        field.setRight(clear);
    }

    /** The prompt of the field; a shorter one if the field has no room for the full prompt. */
    private String prompt() {
        Text full = new Text(texts.text("search.prompt"));
        full.setFont(field.getFont());
        return full.getLayoutBounds().getWidth() <= field.getWidth() - SIGNS ? full.getText()
                : texts.text("search.prompt.short");
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (field.getText().isEmpty()) {
                toTable.run();
            } else {
                field.clear();
            }
        } else if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            toTable.run();
        }
    }

    private void makeChips() {
        chips.setId("chips");
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        // The chips take only the remaining width; otherwise the search field would have to shrink for them.
        chips.setPrefWrapLength(0);
        WhileShown.followList(chips, search.chips(), this::showChips);
        showChips();
    }

    private void showChips() {
        boolean hadFocus = chips.getChildren().stream().anyMatch(Node::isFocused);
        chips.getChildren().setAll(search.chips().stream().map(this::button).toList());
        // Keeps the keyboard focus when the focused chip is removed.
        if (hadFocus) {
            chips.getChildren().stream().reduce((_, last) -> last).orElse(field).requestFocus();
        }
    }

    private Node button(FilterChip chip) {
        String text = says.chip(chip);
        Button button = new Button(text, new FontIcon(Feather.X));
        button.getStyleClass().add("chip");
        button.setAccessibleText(texts.text("chip.name", text));
        button.setTooltip(new Tooltip(texts.text("chip.remove")));
        button.setOnAction(_ -> search.toggle(chip));
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                search.toggle(chip);
            }
        });
        return button;
    }

    private Node count(ObservableIntegerValue shown, ObservableIntegerValue known) {
        Label label = new Label();
        label.setId("shown");
        label.getStyleClass().add("word");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(Bindings.createStringBinding(() -> search.activeProperty().get()
                ? texts.text("search.shown", shown.get(), known.get())
                : "", search.activeProperty(), shown, known));
        return label;
    }

    private Node problem() {
        Label label = new Label();
        label.setId("search-problem");
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.maxHeightProperty().bind(SceneSize.height(label)
                .map(height -> Math.max(LEAST_PROBLEM, PROBLEM_PART * height)).orElse(Double.MAX_VALUE));
        Tooltip full = new Tooltip();
        full.setWrapText(true);
        full.setMaxWidth(WIDEST_WORDS);
        full.textProperty().bind(label.textProperty());
        label.setTooltip(full);
        label.textProperty().bind(Bindings.createStringBinding(() -> says.problem(search), search.problemProperty(),
                search.appliedProperty()));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node help() {
        return new HelpButton(says, texts).node();
    }
}
