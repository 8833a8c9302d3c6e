package dev.golink.app.access.pages;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;

/**
 * A list of things that can be selected; each has a name and a line about it.
 *
 * @param <T> the type of the things
 */
final class Lines<T> {
    private static final double LINE = 52;
    private static final int MOST_LINES = 5;

    private final ListView<T> list = new ListView<>();
    private final Function<T, Object> key;

    /**
     * What is said of a thing.
     *
     * @param title   its name
     * @param detail  more about it
     * @param warning what is wrong with it; empty if nothing is
     */
    record Line(String title, String detail, String warning) {}

    /**
     * Makes an empty list.
     *
     * @param name what a screen reader calls the list
     * @param none the text of an empty list
     * @param key  what stays the same of a thing that changes
     * @param says what is said of a thing
     */
    Lines(String id, String name, String none, Function<T, Object> key, Function<T, Line> says) {
        this.key = key;
        list.setId(id);
        list.getStyleClass().add("lines");
        list.setAccessibleText(name);
        list.setFixedCellSize(LINE);
        list.setPlaceholder(new Label(none));
        list.setCellFactory(_ -> new Cell<>(says));
    }

    ListView<T> node() {
        return list;
    }

    /** Shows other things. What was selected stays selected, if it is still there. */
    void show(List<T> things) {
        T before = list.getSelectionModel().getSelectedItem();
        if (!list.getItems().equals(things)) {
            list.getItems().setAll(things);
            list.getSelectionModel().clearSelection();
            if (before != null) {
                things.stream().filter(thing -> key.apply(thing).equals(key.apply(before))).findFirst()
                        .ifPresent(list.getSelectionModel()::select);
            }
        }
        list.setPrefHeight(Math.clamp(things.size(), 1, MOST_LINES) * LINE + 5);
    }

    /** The selected thing; holds null if there is none. */
    ObservableValue<@Nullable T> selected() {
        return list.getSelectionModel().selectedItemProperty();
    }

    /** The name, and below it what is to know. */
    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, Line> says;
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label warning = new Label(null, new IndicatorView(Indicator.STALE));
        private final HBox first = new HBox(title, warning);
        private final VBox lines = new VBox(first, detail);

        Cell(Function<T, Line> says) {
            this.says = says;
            title.getStyleClass().add("line-title");
            detail.getStyleClass().add("line-detail");
            warning.getStyleClass().add("line-warning");
            first.getStyleClass().add("line");
            // A long text is cut off instead of giving the list a scroll bar.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T thing, boolean empty) {
            super.updateItem(thing, empty);
            if (empty || thing == null) {
                setGraphic((@Nullable Node) null);
                setAccessibleText(null);
                return;
            }
            Line line = says.apply(thing);
            title.setText(line.title);
            detail.setText(line.detail);
            warning.setText(line.warning);
            warning.setVisible(!line.warning.isEmpty());
            setGraphic(lines);
            setAccessibleText(String.join(" ", line.title, line.detail, line.warning));
        }
    }
}
