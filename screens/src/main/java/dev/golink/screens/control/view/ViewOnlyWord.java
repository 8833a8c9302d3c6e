package dev.golink.screens.control.view;

import javafx.scene.control.Label;

import dev.golink.screens.control.ControlState;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.PhoneControl;
import dev.golink.ui.scenes.WhileShown;

/** Says in a word that a phone's picture can only be seen. It is empty while this operator controls the phone. */
public final class ViewOnlyWord extends Label {
    /** Makes the word for one phone. */
    public ViewOnlyWord(PhoneControl phone, ControlTexts texts) {
        setId("viewer-view-only");
        setMinWidth(USE_PREF_SIZE);
        WhileShown.follow(this, phone.stateProperty(), state -> setText(
                state instanceof ControlState.Mine ? "" : texts.texts().text("control.viewOnly")));
    }
}
