package dev.golink.screens.control.view;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

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
        FontIcon eye = new FontIcon(Feather.EYE);
        eye.setIconSize(12);
        graphicProperty().bind(Bindings.when(textProperty().isEmpty()).then((Node) null).otherwise(eye));
        WhileShown.follow(this, phone.stateProperty(), state -> setText(
                state instanceof ControlState.Mine ? "" : texts.texts().text("control.viewOnly")));
    }
}
