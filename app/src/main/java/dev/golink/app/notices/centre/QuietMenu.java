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

import dev.golink.app.notices.rules.Quiet;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.ui.look.Ages;
import dev.golink.ui.look.WhyNot;
import dev.golink.ui.words.Words;

/** The controls of the quiet mode: a menu to switch it, and a label that says that it is on. */
final class QuietMenu {
    private final CentreModel centre;
    private final RulesModel model;
    private final Words words;
    private final Ages ages;

    QuietMenu(CentreModel centre, Words words, Ages ages) {
        this.centre = centre;
        this.model = centre.rules();
        this.words = words;
        this.ages = ages;
    }

    /** The menu button with the choices for the quiet mode. */
    Node button() {
        MenuButton button = new MenuButton(words.text("notices.quiet"), new FontIcon(Feather.BELL_OFF));
        button.setId("quiet");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words.text("notices.quiet.full")));
        button.setAccessibleHelp(words.text("notices.quiet.full"));
        MenuItem hour = item("quiet-hour", words.text("notices.quiet.hour"), model::beQuietForAnHour);
        MenuItem morning = item("quiet-morning", "", () -> model.beQuiet(model.untilMorning()));
        MenuItem on = item("quiet-on", words.text("notices.quiet.on"), () -> model.beQuiet(Quiet.ON));
        MenuItem off = item("quiet-off", words.text("notices.quiet.off"), () -> model.beQuiet(Quiet.OFF));
        WhyNot.bind(off, off.getText(),
                Bindings.when(model.quietProperty()).then("").otherwise(words.text("whyNot.notQuiet")), words);
        button.getItems().setAll(hour, morning, on, off);
        button.setOnShowing(_ -> {
            centre.tick();
            morning.setText(words.text("notices.quiet.morning", end(model.untilMorning())));
        });
        return button;
    }

    /** The label in the head of the window while the quiet mode is on. */
    Label sign() {
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
        Quiet quiet = model.rulesProperty().get().quiet();
        return quiet instanceof Quiet.Until ? words.text("notices.quiet.until", end(quiet))
                : words.text("notices.quiet.now");
    }

    private String end(Quiet quiet) {
        return quiet instanceof Quiet.Until(var moment) ? ages.until(moment, centre.nowProperty().get().at()) : "";
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
