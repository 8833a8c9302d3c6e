package dev.golink.ui.scenes;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button with a cross that closes what it is part of. */
public final class CloseButton {
    private CloseButton() {}

    /**
     * Makes a button.
     *
     * @param says  its name for screen readers
     * @param close called when the button is pressed
     */
    public static Button of(String says, Runnable close) {
        Button button = new Button(null, new FontIcon(Feather.X));
        button.getStyleClass().addAll("flat", "close");
        button.setAccessibleText(says);
        button.setOnAction(_ -> close.run());
        return button;
    }
}
