package dev.golink.screens.capture.saved;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

/** The columns and rows of the list of saved files. */
final class SavedColumns {
    private final SavedFilesModel model;
    private final SavedFileTexts says;

    SavedColumns(SavedFilesModel model, SavedFileTexts says) {
        this.model = model;
        this.says = says;
    }

    List<TableColumn<SavedFile, SavedFile>> all() {
        TableColumn<SavedFile, SavedFile> length = column("saved.column.length", 74,
                file -> says.length(file, model.isRecorded(file)),
                Comparator.comparing(SavedFile::length, Comparator.nullsFirst(Comparator.naturalOrder())));
        length.setId("saved-length");
        return List.of(column("saved.column.file", 232, SavedFile::name, Comparator.comparing(SavedFile::name)),
                column("saved.column.phone", 110, SavedFile::phone, Comparator.comparing(SavedFile::phone)),
                when(), column("saved.column.kind", 94, says::kind, Comparator.comparing(SavedFile::kind)),
                column("saved.column.size", 82, file -> says.size(file.bytes()),
                        Comparator.comparingLong(SavedFile::bytes)),
                length);
    }

    /** The column by which the list is sorted at first, newest file first. */
    private TableColumn<SavedFile, SavedFile> when() {
        TableColumn<SavedFile, SavedFile> when = column("saved.column.when", 172, says::moment,
                Comparator.comparing(SavedFile::moment));
        when.setId("saved-when");
        return when;
    }

    private TableColumn<SavedFile, SavedFile> column(String title, double width, Function<SavedFile, String> text,
            Comparator<SavedFile> order) {
        TableColumn<SavedFile, SavedFile> column = new TableColumn<>(says.texts().text(title));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new Cell(text));
        column.setComparator(order);
        column.setPrefWidth(width);
        column.setMinWidth(60);
        return column;
    }

    /** @param opened receives the file that was double-clicked */
    TableRow<SavedFile> row(Consumer<SavedFile> opened) {
        TableRow<SavedFile> row = new TableRow<>() {
            @Override
            public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
                return attribute == AccessibleAttribute.TEXT && getItem() != null
                        ? says.sentence(getItem(), model.isRecorded(getItem()))
                        : super.queryAccessibleAttribute(attribute, parameters);
            }
        };
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                opened.accept(row.getItem());
            }
        });
        return row;
    }

    /** A cell with a text that is shown in full in its tooltip. */
    private static final class Cell extends TableCell<SavedFile, SavedFile> {
        private final Function<SavedFile, String> text;
        private final Tooltip full = new Tooltip();

        Cell(Function<SavedFile, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable SavedFile file, boolean empty) {
            super.updateItem(file, empty);
            String says = empty || file == null ? null : text.apply(file);
            setText(says);
            full.setText(says);
            setTooltip(says == null ? null : full);
        }
    }
}
