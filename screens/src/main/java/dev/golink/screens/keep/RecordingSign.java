package dev.golink.screens.keep;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.keep.recording.RecordingState;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.words.Words;

/** Shows that a phone is being recorded and for how long; takes no space while it is not. */
public final class RecordingSign extends Label {
    private final KeepWords words;
    private final Tooltip full = new Tooltip();

    /**
     * Makes the indicator of one phone.
     *
     * @param recordings the recordings in progress
     * @param words      the texts in the chosen language
     */
    public RecordingSign(Recordings recordings, PhoneId phone, Words words) {
        this.words = new KeepWords(words);
        getStyleClass().add("recording-sign");
        setId("recording-sign");
        setMinWidth(USE_PREF_SIZE);
        Region disc = new Region();
        disc.getStyleClass().add("recording-disc");
        setGraphic(disc);
        setTooltip(full);
        managedProperty().bind(visibleProperty());
        WhileShown.follow(this, recordings.stateOf(phone), this::show);
    }

    private void show(@Nullable RecordingState state) {
        setVisible(state != null);
        setText(state == null ? "" : words.rec(state));
        setAccessibleText(state == null ? "" : words.recording(state));
        full.setText(state == null ? "" : words.recording(state));
    }
}
