package dev.golink.screens.capture;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.capture.recording.RecordingState;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Shows that a phone is being recorded and for how long; takes no space while it is not. */
public final class RecordingIndicator extends Label {
    private final CaptureTexts texts;
    private final Tooltip full = new Tooltip();

    /**
     * Makes the indicator of one phone.
     *
     * @param recordings the recordings in progress
     * @param texts      the texts in the chosen language
     */
    public RecordingIndicator(Recordings recordings, PhoneId phone, Texts texts) {
        this.texts = new CaptureTexts(texts);
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
        setText(state == null ? "" : texts.rec(state));
        setAccessibleText(state == null ? "" : texts.recording(state));
        full.setText(state == null ? "" : texts.recording(state));
    }
}
