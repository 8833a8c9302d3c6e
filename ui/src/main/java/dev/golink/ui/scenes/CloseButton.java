package dev.golink.ui.scenes;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cross that closes what it stands on. */
public final class CloseButton {
    private CloseButton() {}

    /**
     * Makes one.
     *
     * @param says  its name, for who can't see it
     * @param close called when it is pressed
     */
    public static Button of(String says, Runnable close) {
        Button button = new Button(null, new FontIcon(Feather.X));
        button.getStyleClass().addAll("flat", "close");
        button.setAccessibleText(says);
        button.setOnAction(_ -> close.run());
        return button;
    }
}
