package dev.golink.app.shell.style;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/** A row whose buttons keep only their pictures while there is no room for all their words. Their names stay readable. */
public final class FittingRow extends HBox {
    private List<Labeled> buttons = List.of();
    private double wide;
    private boolean narrow;

    /**
     * Says which of its buttons shrink.
     *
     * @param withPictures those of the row that can do without their words
     */
    public void setShrinking(List<? extends Labeled> withPictures) {
        buttons = List.copyOf(withPictures);
    }

    @Override
    protected double computeMinWidth(double height) {
        // It fits itself to whatever room there is.
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double now = buttons.stream().mapToDouble(button -> button.prefWidth(-1)).sum();
        if (!narrow) {
            wide = now;
        }
        boolean tooNarrow = computePrefWidth(-1) - now + wide > getWidth();
        if (tooNarrow != narrow) {
            narrow = tooNarrow;
            buttons.forEach(button -> button
                    .setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        }
        super.layoutChildren();
    }
}
