package dev.golink.ui.presentation;

import javafx.scene.layout.Region;

/** Draws a {@link Indicator}; shape, size and colour come from the stylesheet. */
public final class IndicatorView extends Region {
    private Indicator indicator;

    /** Makes a view that draws this indicator. */
    public IndicatorView(Indicator indicator) {
        this.indicator = indicator;
        getStyleClass().addAll("sign", indicator.style());
        setMouseTransparent(true);
    }

    /** Draws another indicator from now on. */
    public void show(Indicator next) {
        if (next != indicator) {
            getStyleClass().remove(indicator.style());
            getStyleClass().add(next.style());
            indicator = next;
        }
    }
}
