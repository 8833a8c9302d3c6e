package dev.golink.ui.look;

import javafx.scene.layout.Region;

/** Draws a {@link Sign}; shape, size and colour come from the stylesheet. */
public final class SignView extends Region {
    private Sign sign;

    /** Draws the sign. */
    public SignView(Sign sign) {
        this.sign = sign;
        getStyleClass().addAll("sign", sign.style());
        setMouseTransparent(true);
    }

    /** Draws another sign from now on. */
    public void show(Sign next) {
        if (next != sign) {
            getStyleClass().remove(sign.style());
            getStyleClass().add(next.style());
            sign = next;
        }
    }
}
