package dev.golink.screens.keep;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.look.WhyNot;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.words.Words;

/** The button over a phone's picture that opens the menu of captures. */
public final class KeepMenu extends MenuButton {
    /**
     * Makes the menu of one phone.
     *
     * @param words the texts in the chosen language
     */
    public KeepMenu(Keep keep, PhoneId phone, Words words) {
        setId("viewer-keep");
        setGraphic(new FontIcon(Feather.CAMERA));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(words.text("keep.menu"));
        setTooltip(new Tooltip(words.text("keep.menu")));
        List<PhoneId> one = List.of(phone);
        MenuItem record = item("keep-record", words.text("keep.record"), Feather.CIRCLE, KeepKeys.RECORD,
                () -> keep.recordings().start(one));
        MenuItem stop = item("keep-stop", words.text("keep.stop"), Feather.SQUARE, KeepKeys.STOP,
                () -> keep.recordings().stop(one));
        getItems().setAll(
                item("keep-screenshot", words.text("keep.screenshot"), Feather.CAMERA, KeepKeys.SCREENSHOT,
                        () -> keep.screenshots().save(one)),
                item("keep-copy", words.text("keep.copy"), Feather.COPY, KeepKeys.COPY,
                        () -> keep.screenshots().copy(phone)),
                record, stop, item("keep-replay", words.text("keep.replay"), Feather.ROTATE_CCW, KeepKeys.REPLAY,
                        () -> keep.replays().save(one)));
        WhileShown.follow(this, keep.recordings().stateOf(phone), state -> {
            WhyNot.set(record, words.text("keep.record"), state == null ? "" : words.text("whyNot.allRecorded"), words);
            WhyNot.set(stop, words.text("keep.stop"), state == null ? words.text("whyNot.noneRecorded") : "", words);
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
