package dev.golink.screens.capture;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The button over a phone's picture that opens the menu of captures. */
public final class CaptureMenu extends MenuButton {
    /**
     * Makes the menu of one phone.
     *
     * @param texts the texts in the chosen language
     */
    public CaptureMenu(Capture capture, PhoneId phone, Texts texts) {
        setId("viewer-keep");
        setGraphic(new FontIcon(Feather.CAMERA));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(texts.text("keep.menu"));
        setTooltip(new Tooltip(texts.text("keep.menu")));
        List<PhoneId> one = List.of(phone);
        MenuItem record = item("keep-record", texts.text("keep.record"), Feather.CIRCLE, CaptureKeys.RECORD,
                () -> capture.recordings().start(one));
        MenuItem stop = item("keep-stop", texts.text("keep.stop"), Feather.SQUARE, CaptureKeys.STOP,
                () -> capture.recordings().stop(one));
        getItems().setAll(
                item("keep-screenshot", texts.text("keep.screenshot"), Feather.CAMERA, CaptureKeys.SCREENSHOT,
                        () -> capture.screenshots().save(one)),
                item("keep-copy", texts.text("keep.copy"), Feather.COPY, CaptureKeys.COPY,
                        () -> capture.screenshots().copy(phone)),
                record, stop, item("keep-replay", texts.text("keep.replay"), Feather.ROTATE_CCW, CaptureKeys.REPLAY,
                        () -> capture.replays().save(one)));
        WhileShown.follow(this, capture.recordings().stateOf(phone), state -> {
            DisabledReason.set(record, texts.text("keep.record"), state == null ? "" : texts.text("whyNot.allRecorded"),
                    texts);
            DisabledReason.set(stop, texts.text("keep.stop"), state == null ? texts.text("whyNot.noneRecorded") : "",
                    texts);
        });
    }

    private static MenuItem item(String id, String text, Ikon icon, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
