package dev.golink.app.notices.centre;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.notices.rules.QuietMode;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.texts.Texts;

/** The controls of the quiet mode: a menu to switch it, and a label that says that it is on. */
final class QuietMenu {
    private final CentreModel centre;
    private final RulesModel model;
    private final Texts texts;
    private final AgeTexts ageTexts;

    QuietMenu(CentreModel centre, Texts texts, AgeTexts ageTexts) {
        this.centre = centre;
        this.model = centre.rules();
        this.texts = texts;
        this.ageTexts = ageTexts;
    }

    /** The menu button with the choices for the quiet mode. */
    Node button() {
        MenuButton button = new MenuButton(texts.text("notices.quiet"), new FontIcon(Feather.BELL_OFF));
        button.setId("quiet");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.text("notices.quiet.full")));
        button.setAccessibleHelp(texts.text("notices.quiet.full"));
        MenuItem hour = item("quiet-hour", texts.text("notices.quiet.hour"), model::beQuietForAnHour);
        MenuItem morning = item("quiet-morning", "", () -> model.beQuiet(model.untilMorning()));
        MenuItem on = item("quiet-on", texts.text("notices.quiet.on"), () -> model.beQuiet(QuietMode.ON));
        MenuItem off = item("quiet-off", texts.text("notices.quiet.off"), () -> model.beQuiet(QuietMode.OFF));
        DisabledReason.bind(off, off.getText(),
                Bindings.when(model.quietProperty()).then("").otherwise(texts.text("whyNot.notQuiet")), texts);
        button.getItems().setAll(hour, morning, on, off);
        button.setOnShowing(_ -> {
            centre.tick();
            morning.setText(texts.text("notices.quiet.morning", end(model.untilMorning())));
        });
        return button;
    }

    /** The label in the head of the window while the quiet mode is on. */
    Label indicator() {
        Label sign = new Label(null, new FontIcon(Feather.BELL_OFF));
        sign.setId("quiet-sign");
        sign.getStyleClass().add("quiet-sign");
        Tooltip full = new Tooltip();
        full.textProperty().bind(sign.textProperty());
        sign.setTooltip(full);
        sign.textProperty().bind(Bindings.createStringBinding(this::now, model.rulesProperty()));
        sign.visibleProperty().bind(model.quietProperty());
        sign.managedProperty().bind(sign.visibleProperty());
        return sign;
    }

    private String now() {
        QuietMode quiet = model.rulesProperty().get().quiet();
        return quiet instanceof QuietMode.Until ? texts.text("notices.quiet.until", end(quiet))
                : texts.text("notices.quiet.now");
    }

    private String end(QuietMode quiet) {
        return quiet instanceof QuietMode.Until(var moment) ? ageTexts.until(moment, centre.nowProperty().get().at())
                : "";
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
