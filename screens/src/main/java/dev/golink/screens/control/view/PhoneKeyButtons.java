package dev.golink.screens.control.view;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.screens.control.ControlState;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.PhoneControl;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.WhileShown;

/** The buttons for the keys of a phone: back, home, recents, power, volume and turn. */
final class PhoneKeyButtons extends HBox {
    private static final List<KeyButton> KEYS = List.of(new KeyButton(InputKey.BACK, Feather.ARROW_LEFT),
            new KeyButton(InputKey.HOME, Feather.HOME), new KeyButton(InputKey.RECENTS, Feather.LAYERS),
            new KeyButton(InputKey.VOLUME_DOWN, Feather.VOLUME_1), new KeyButton(InputKey.VOLUME_UP, Feather.VOLUME_2),
            new KeyButton(InputKey.ROTATE, Feather.ROTATE_CW), new KeyButton(InputKey.POWER, Feather.POWER));

    private final List<Button> buttons;
    private final PhoneControl phone;
    private final ControlTexts texts;

    PhoneKeyButtons(PhoneControl phone, ControlTexts texts) {
        this.phone = phone;
        this.texts = texts;
        getStyleClass().add("control-keys");
        buttons = KEYS.stream().map(this::button).toList();
        getChildren().addAll(buttons);
        WhileShown.follow(this, phone.stateProperty(), _ -> offer());
        WhileShown.onChange(this, phone.kindsProperty(), this::offer);
        WhileShown.onChange(this, phone.viewOnlyProperty(), this::offer);
    }

    private Button button(KeyButton its) {
        InputKey key = its.key;
        Button button = new Button(null, new FontIcon(its.icon));
        String name = texts.key(key);
        button.setId("control-key-" + key.word().replace('_', '-'));
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        // The keyboard stays with the picture.
        button.setFocusTraversable(false);
        button.setOnAction(_ -> phone.press(key));
        return button;
    }

    private void offer() {
        String reason = reason();
        buttons.forEach(button -> DisabledReason.set(button, reason, texts.texts()));
    }

    private String reason() {
        if (!(phone.stateProperty().get() instanceof ControlState.Mine(var obstacle))) {
            return texts.texts().text("control.notMine.why");
        }
        if (phone.viewOnlyProperty().get()) {
            return texts.texts().text("control.viewOnly.why");
        }
        if (phone.kinds().contains(InputKind.KEY)) {
            return "";
        }
        return obstacle == null ? texts.texts().text("control.noKeys.why") : texts.why(obstacle);
    }

    /**
     * A key with a button.
     *
     * @param key  the key
     * @param icon the picture on its button
     */
    private record KeyButton(InputKey key, Ikon icon) {}
}
