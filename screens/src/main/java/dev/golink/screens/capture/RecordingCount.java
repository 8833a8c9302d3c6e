package dev.golink.screens.capture;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Shows how many phones are being recorded; takes no space while there are none. */
public final class RecordingCount extends Label {
    /**
     * Makes the label.
     *
     * @param recordings the recordings in progress
     * @param texts      the texts in the chosen language
     */
    public RecordingCount(Recordings recordings, Texts texts) {
        getStyleClass().add("recording-sign");
        setId("status-recordings");
        setMinWidth(USE_PREF_SIZE);
        Region disc = new Region();
        disc.getStyleClass().add("recording-disc");
        setGraphic(disc);
        managedProperty().bind(visibleProperty());
        WhileShown.follow(this, recordings.countProperty(), count -> {
            setVisible(count.intValue() > 0);
            setText(texts.text("keep.recording.count", count.intValue()));
        });
    }
}
