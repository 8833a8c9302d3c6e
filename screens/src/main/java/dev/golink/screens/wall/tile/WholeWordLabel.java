package dev.golink.screens.wall.tile;

import java.text.BreakIterator;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Avoids line breaks within words of a label. If the longest word does not fit, the font gets smaller. If that is not
 * enough, the text is on one line that ends with an ellipsis.
 */
final class WholeWordLabel {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final Label label;
    private final Text measure = new Text();
    private String text = "";
    private Font font = Font.getDefault();
    private double room = -1;

    WholeWordLabel(Label label) {
        this.label = label;
    }

    /** @param width the width for the label, in pixels */
    void fit(double width) {
        if (width == room && text.equals(label.getText()) && font.equals(label.getFont())) {
            return;
        }
        room = width;
        text = label.getText();
        become(false);
        if (longest() > width) {
            become(true);
        }
        label.setWrapText(longest() <= width);
        font = label.getFont();
    }

    private void become(boolean small) {
        label.pseudoClassStateChanged(SMALL, small);
        label.applyCss();
    }

    /** The width of the longest piece without a possible line break, in pixels. */
    private double longest() {
        measure.setFont(label.getFont());
        BreakIterator pieces = BreakIterator.getLineInstance();
        pieces.setText(text);
        double longest = 0;
        int from = pieces.first();
        for (int to = pieces.next(); to != BreakIterator.DONE; to = pieces.next()) {
            measure.setText(text.substring(from, to).strip());
            longest = Math.max(longest, measure.getLayoutBounds().getWidth());
            from = to;
        }
        return longest;
    }
}
