package dev.golink.ui.look;

import javafx.scene.layout.Region;

/** Draws a {@link Sign}; shape, size and colour come from the stylesheet. */
public final class SignView extends Region {
    private Sign sign;

    /** Makes a view that draws this indicator. */
    public SignView(Sign sign) {
        this.sign = sign;
        getStyleClass().addAll("sign", sign.style());
        setMouseTransparent(true);
    }

    /** Draws another indicator from now on. */
    public void show(Sign next) {
        if (next != sign) {
            getStyleClass().remove(sign.style());
            getStyleClass().add(next.style());
            sign = next;
        }
    }
}
