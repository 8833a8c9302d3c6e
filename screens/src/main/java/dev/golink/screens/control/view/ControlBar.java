package dev.golink.screens.control.view;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.screens.control.ControlState;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.PhoneControl;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.FittingRow;
import dev.golink.ui.scenes.WhileShown;

/**
 * The bar below a phone's picture. While this operator controls the phone, it has the keys of the phone. While another
 * one does, it says who. Otherwise it takes no room.
 */
public final class ControlBar extends VBox {
    private static final PseudoClass MINE = PseudoClass.getPseudoClass("mine");
    /** Set while there is little room, so that the buttons are close together. */
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");
    /** Below this width, in pixels, the buttons are close together. */
    private static final double NARROW = 320;

    private final PhoneControl phone;
    private final ControlTexts texts;
    private final FontIcon sign = new FontIcon(Feather.MOUSE_POINTER);
    private final Label line = new Label();
    private final Tooltip whole = new Tooltip();
    private final ToggleButton viewOnly;
    private final PhoneKeyButtons keys;

    /**
     * Makes the bar of one phone.
     *
     * @param extras further buttons, shown while this operator controls the phone
     */
    public ControlBar(PhoneControl phone, ControlServices services, ControlTexts texts, List<ButtonBase> extras) {
        this.phone = phone;
        this.texts = texts;
        setId("control-bar");
        getStyleClass().add("control-bar");
        managedProperty().bind(visibleProperty());
        setMinWidth(0);
        widthProperty().subscribe(width -> pseudoClassStateChanged(CLOSE, width.doubleValue() < NARROW));
        sign.getStyleClass().add("control-sign");
        line.setId("control-line");
        line.getStyleClass().add("control-line");
        line.setGraphic(sign);
        line.setMinWidth(0);
        line.setTooltip(whole);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        viewOnly = new ToggleButton(null, new FontIcon(Feather.EYE));
        name(viewOnly, "control-view-only", "control.viewOnly.name");
        viewOnly.setOnAction(_ -> phone.viewOnlyProperty().set(viewOnly.isSelected()));
        Button gestures = new Button(null, new FontIcon(Feather.LIST));
        name(gestures, "control-gestures", "control.ledger.title");
        gestures.setOnAction(_ -> services.gestures().run());
        ControlToggle toggle = new ControlToggle("control-release", phone, services, texts);
        toggle.setFocusTraversable(false);
        keys = new PhoneKeyButtons(phone, texts);
        keys.managedProperty().bind(keys.visibleProperty());
        HBox tools = new HBox(viewOnly, gestures);
        tools.getStyleClass().add("control-keys");
        tools.getChildren().addAll(extras);
        tools.visibleProperty().bind(keys.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(keys, gap, tools);
        buttons.setMinWidth(0);
        buttons.getStyleClass().add("control-keys");
        buttons.visibleProperty().bind(keys.visibleProperty());
        buttons.managedProperty().bind(keys.visibleProperty());
        FittingRow words = new FittingRow();
        words.getStyleClass().add("control-words");
        words.getChildren().addAll(line, toggle);
        words.setSavings(List.of(words.words(List.of(toggle))));
        line.textProperty().subscribe(words::retry);
        getChildren().addAll(buttons, words);
        WhileShown.follow(this, phone.stateProperty(), _ -> show());
        WhileShown.onChange(this, phone.viewOnlyProperty(), this::show);
    }

    private void show() {
        ControlState state = phone.stateProperty().get();
        boolean mine = state instanceof ControlState.Mine;
        boolean taking = state instanceof ControlState.Taking;
        setVisible(mine || taking || state instanceof ControlState.HeldBy);
        keys.setVisible(mine || taking);
        pseudoClassStateChanged(MINE, mine);
        viewOnly.setSelected(phone.viewOnlyProperty().get());
        DisabledReason.set(viewOnly, mine ? "" : texts.texts().text("control.notMine.why"), texts.texts());
        String text = texts.line(state, phone.viewOnlyProperty().get());
        line.setText(text);
        whole.setText(text);
    }

    private void name(ButtonBase button, String id, String key) {
        String name = texts.texts().text(key);
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setFocusTraversable(false);
    }
}
