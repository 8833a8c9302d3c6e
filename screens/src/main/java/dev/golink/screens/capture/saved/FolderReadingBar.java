package dev.golink.screens.capture.saved;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.golink.ui.scenes.WhileShown;

/**
 * Shows the progress of reading the folder, with a button that stops it, or why the folder can't be read. Takes no
 * space otherwise.
 */
final class FolderReadingBar {
    private final HBox root = new HBox();
    private final ProgressBar bar = new ProgressBar();
    private final Label text = new Label();
    private final Button stop;
    private final SavedFilesModel model;
    private final SavedFileTexts says;

    FolderReadingBar(SavedFilesModel model, SavedFileTexts says) {
        this.model = model;
        this.says = says;
        stop = new Button(says.texts().text("saved.stop"));
        stop.setId("saved-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> model.stop());
        text.setId("saved-reading");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("saved-bar");
        root.getChildren().setAll(bar, text, stop);
        root.managedProperty().bind(root.visibleProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        WhileShown.follow(root, model.readingProperty(), this::show);
    }

    Node node() {
        return root;
    }

    private void show(FolderReading reading) {
        boolean going = reading instanceof FolderReading.Going;
        root.setVisible(!(reading instanceof FolderReading.Done));
        bar.setVisible(going);
        stop.setVisible(going);
        text.setText(says.reading(reading, model.folder()));
        if (reading instanceof FolderReading.Going(int read, int of)) {
            bar.setProgress(of == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) read / of);
        }
    }
}
