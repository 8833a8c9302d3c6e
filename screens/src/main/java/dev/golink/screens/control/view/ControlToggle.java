package dev.golink.screens.control.view;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.screens.control.ControlState;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.PhoneControl;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.WhileShown;

/** The button that takes and releases the control of a phone. It is selected while this operator has the control. */
public final class ControlToggle extends ToggleButton {
    private final ControlTexts texts;
    private final Tooltip tip = new Tooltip();

    /**
     * Makes the button.
     *
     * @param id the id of the node
     */
    public ControlToggle(String id, PhoneControl phone, ControlServices services, ControlTexts texts) {
        this.texts = texts;
        setId(id);
        getStyleClass().add("control-toggle");
        setGraphic(new FontIcon(Feather.MOUSE_POINTER));
        setMinWidth(USE_PREF_SIZE);
        setTooltip(tip);
        setOnAction(_ -> {
            services.turn(phone, getScene().getWindow());
            // The state decides, and not the press.
            show(phone.stateProperty().get());
        });
        WhileShown.follow(this, phone.stateProperty(), this::show);
    }

    private void show(ControlState state) {
        boolean mine = state instanceof ControlState.Mine;
        setSelected(mine);
        setText(texts.texts().text(switch (state) {
            case ControlState.Mine _ -> "control.release";
            case ControlState.Taking _ -> "control.cancel";
            case ControlState.HeldBy _ -> "control.takeOver";
            case ControlState.Free _,ControlState.Unable _ -> "control.take";
        }));
        String name = name(state);
        setAccessibleText(name);
        tip.setText(name);
        DisabledReason.set(this, state instanceof ControlState.Unable(var why) ? texts.why(why) : "", texts.texts());
    }

    private String name(ControlState state) {
        return switch (state) {
            case ControlState.Mine _,ControlState.Taking _ ->
                texts.texts().text("control.release.name", ControlTexts.key());
            case ControlState.HeldBy(var by) -> texts.texts().text("control.takeOver.name", by.value(),
                    ControlTexts.key());
            case ControlState.Free _,ControlState.Unable _ ->
                texts.texts().text("control.take.name", ControlTexts.key());
        };
    }
}
