package dev.golink.screens.keep;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.words.Words;

/** Shows how many phones are being recorded; takes no space while there are none. */
public final class RecordingCount extends Label {
    /**
     * Makes the label.
     *
     * @param recordings the recordings in progress
     * @param words      the texts in the chosen language
     */
    public RecordingCount(Recordings recordings, Words words) {
        getStyleClass().add("recording-sign");
        setId("status-recordings");
        setMinWidth(USE_PREF_SIZE);
        Region disc = new Region();
        disc.getStyleClass().add("recording-disc");
        setGraphic(disc);
        managedProperty().bind(visibleProperty());
        WhileShown.follow(this, recordings.countProperty(), count -> {
            setVisible(count.intValue() > 0);
            setText(words.text("keep.recording.count", count.intValue()));
        });
    }
}
