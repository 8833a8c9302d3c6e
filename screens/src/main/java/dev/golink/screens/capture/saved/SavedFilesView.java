package dev.golink.screens.capture.saved;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.keys.Keys;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.MenuByKeyboard;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The list of saved screenshots and recordings, in one language. */
public final class SavedFilesView {
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination SHOW = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);

    private final BorderPane root = new BorderPane();
    private final TableView<SavedFile> table = new TableView<>();
    private final TextField search = new TextField();
    private final Label nothing = new Label();
    private final Label count = new Label();
    private final Label deleted = new Label();
    private final SavedFilesModel model;
    private final SavedActions actions;
    private final SavedFileTexts says;
    private final Texts texts;
    // Held here because a binding without a strong reference is garbage-collected.
    private final BooleanBinding none;
    private final StringBinding whyNot;

    /** Makes the view. */
    public SavedFilesView(SavedFilesModel model, SavedActions actions, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        says = new SavedFileTexts(texts);
        none = Bindings.isEmpty(table.getSelectionModel().getSelectedItems());
        whyNot = Bindings.when(none).then(texts.text("saved.nothingSelected")).otherwise("");
        root.setId("saved");
        root.getStyleClass().addAll("console", "saved");
        root.setTop(top());
        root.setCenter(table());
        root.setBottom(bottom());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        FocusFallback.of(root, table::requestFocus);
        WhileShown.follow(root, model.readingProperty(), _ -> refresh());
        WhileShown.followList(root, model.found(), this::refresh);
        WhileShown.follow(root, model.deletionProperty(), this::showDeletion);
    }

    /** The node to put into a scene. */
    public Parent node() {
        return root;
    }

    private Node top() {
        search.setId("saved-search");
        search.setPromptText(texts.text("saved.search"));
        search.setAccessibleText(texts.text("saved.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        Button again = button("saved-read", texts.text("saved.read"), Feather.REFRESH_CW, Keys.TRY_NOW, model::read);
        HBox top = new HBox(search, again);
        top.getStyleClass().add("saved-bar");
        return top;
    }

    private Node table() {
        SavedColumns columns = new SavedColumns(model, says);
        List<TableColumn<SavedFile, SavedFile>> all = columns.all();
        table.getColumns().setAll(all);
        table.setRowFactory(_ -> columns.row(file -> actions.open().accept(file.path())));
        table.setId("saved-files");
        table.setAccessibleText(texts.text("saved.name"));
        table.setFixedCellSize(30);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<SavedFile> sorted = new SortedList<>(model.found());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        all.stream().filter(column -> "saved-when".equals(column.getId())).findFirst().ifPresent(when -> {
            when.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().add(when);
        });
        nothing.setId("saved-nothing");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("word");
        table.setPlaceholder(nothing);
        ContextMenu menu = new ContextMenu(item("saved-menu-open", "saved.open", Feather.PLAY, OPEN, this::open),
                item("saved-menu-show", "notices.folder", Feather.FOLDER, SHOW, this::showInFolder),
                item("saved-menu-delete", "saved.delete", Feather.TRASH_2, DELETE, this::delete));
        table.setContextMenu(menu);
        MenuByKeyboard.give(table, menu, () -> table);
        return table;
    }

    private MenuItem item(String id, String text, Ikon icon, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(texts.text(text), new FontIcon(icon));
        item.setId(id);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        DisabledReason.bind(item, texts.text(text), whyNot, texts);
        return item;
    }

    private Node bottom() {
        count.setId("saved-count");
        count.getStyleClass().add("word");
        count.setMinWidth(0);
        deleted.setId("saved-deleted");
        deleted.setWrapText(true);
        deleted.managedProperty().bind(deleted.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(bound("saved-open", "saved.open", Feather.PLAY, OPEN, this::open),
                bound("saved-show", "notices.folder", Feather.FOLDER, SHOW, this::showInFolder), gap,
                bound("saved-delete", "saved.delete", Feather.TRASH_2, DELETE, this::delete));
        buttons.getStyleClass().add("saved-bar");
        VBox bottom = new VBox(new FolderReadingBar(model, says).node(), deleted, count, buttons);
        bottom.getStyleClass().add("saved-foot");
        return bottom;
    }

    private Button bound(String id, String text, Ikon icon, KeyCombination key, Runnable action) {
        Button button = button(id, texts.text(text), icon, key, action);
        DisabledReason.bind(button, whyNot, texts);
        return button;
    }

    private static Button button(String id, String text, Ikon icon, KeyCombination key, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(text + "  " + Shortcut.textOf(key)));
        button.setOnAction(_ -> action.run());
        button.setAlignment(Pos.CENTER);
        return button;
    }

    private void pressed(KeyEvent event) {
        boolean inTable = table.isFocused();
        if (Keys.FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
        } else if (Keys.TRY_NOW.match(event)) {
            model.read();
        } else if (search.isFocused() && event.getCode() == KeyCode.DOWN) {
            begin();
        } else if (search.isFocused() && event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
        } else if (inTable && OPEN.match(event)) {
            open();
        } else if (inTable && SHOW.match(event)) {
            showInFolder();
        } else if (inTable && DELETE.match(event)) {
            delete();
        } else {
            return;
        }
        event.consume();
    }

    /** Moves the keyboard focus to the table, and selects the first row if none is selected. */
    private void begin() {
        table.requestFocus();
        if (none.get() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void open() {
        selected().stream().limit(1).forEach(file -> actions.open().accept(file.path()));
    }

    private void showInFolder() {
        selected().stream().limit(1).forEach(file -> actions.show().accept(file.path()));
    }

    private void delete() {
        List<SavedFile> files = selected();
        if (!files.isEmpty()) {
            String question = files.size() == 1 ? texts.text("saved.question.one", files.getFirst().name())
                    : texts.text("saved.question", files.size());
            actions.asking().ask(root.getScene().getWindow(), question, texts.text("saved.question.yes", files.size()),
                    () -> model.delete(files));
        }
    }

    private List<SavedFile> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void refresh() {
        FolderReading reading = model.readingProperty().get();
        count.setText(says.count(model));
        nothing.setText(switch (reading) {
            case FolderReading.Going _,FolderReading.Stopped _,FolderReading.Failed _ ->
                says.reading(reading, model.folder());
            case FolderReading.Done() -> model.count() > 0 ? texts.text("saved.notFound", model.searchProperty().get())
                    : texts.text("saved.none", model.folder().toString());
        });
    }

    private void showDeletion(@Nullable DeletionResult deletionResult) {
        deleted.setVisible(deletionResult != null);
        deleted.setText(deletionResult == null ? "" : says.deletion(deletionResult));
        deleted.setAccessibleText(deleted.getText());
    }
}
