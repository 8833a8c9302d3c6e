package dev.golink.screens.control.view;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.screens.control.ControlTexts;
import dev.golink.server.fleet.id.OperatorId;

/** The sign and the name of the operator who controls a phone, over its picture. */
public final class ControllerSign extends Label {
    /** Makes a sign that is not shown. */
    public ControllerSign() {
        getStyleClass().add("controller-sign");
        setGraphic(new FontIcon(Feather.MOUSE_POINTER));
        setMouseTransparent(true);
        setMinWidth(0);
        setVisible(false);
    }

    /**
     * Shows who controls the phone.
     *
     * @param controller that operator; null if nobody controls it
     * @param self       the operator of this console
     */
    public void show(@Nullable OperatorId controller, OperatorId self, ControlTexts texts) {
        setVisible(controller != null);
        setText(controller == null ? "" : texts.controller(controller, self));
    }
}
