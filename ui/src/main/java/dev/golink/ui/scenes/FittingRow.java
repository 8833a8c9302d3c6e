package dev.golink.ui.scenes;

import java.util.Arrays;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/**
 * A row that saves room step by step, in a set order, until it fits its width. The text of every button can still be
 * read: on its tooltip and by screen readers, or as a menu entry. See decision 0036.
 */
public final class FittingRow extends HBox {
    private List<Saving> savings = List.of();
    /** The width in pixels that the row needs with the first 0, 1, 2 … savings made; 0 where it is not known. */
    private double[] needs = new double[1];
    private int made;

    /** Makes an empty row without savings. */
    public FittingRow() {}

    /** Something that makes the row narrower. */
    @FunctionalInterface
    public interface Saving {
        /**
         * Makes the saving, or takes it back.
         *
         * @param now whether the saving is made from now on
         */
        void make(boolean now);
    }

    /**
     * Sets what the row leaves out when it has too little room.
     *
     * @param inOrder the savings, the least missed first
     */
    public void setSavings(List<Saving> inOrder) {
        savings = List.copyOf(inOrder);
        needs = new double[savings.size() + 1];
        made = 0;
    }

    /** A saving that hides the texts of buttons and labels and leaves their pictures. */
    public Saving words(List<? extends Labeled> withPictures) {
        List<Labeled> all = List.copyOf(withPictures);
        all.forEach(one -> one.textProperty().addListener(this::changed));
        return now -> all
                .forEach(one -> one.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    /** A saving that hides these nodes. */
    public static Saving without(List<? extends Node> parts) {
        List<Node> all = List.copyOf(parts);
        return now -> all.forEach(one -> {
            one.setVisible(!now);
            one.setManaged(!now);
        });
    }

    /** The new text may be shorter even where it is hidden, so the savings must be tried again. */
    private void changed(Observable text) {
        retry();
    }

    /** Tries again which savings are needed. Call it when something that the row leaves out has changed. */
    public void retry() {
        Arrays.fill(needs, 0, made, 0);
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        // The row can adapt to any width.
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (!savings.isEmpty()) {
            fit();
        }
        super.layoutChildren();
    }

    private void fit() {
        double before = needs[made];
        double need = measure();
        for (int i = 0; i < made && before > 0; i++) {
            // The visible part has grown by this much, so the row needs that much more with fewer savings too.
            needs[i] = needs[i] == 0 ? 0 : needs[i] + need - before;
        }
        while (made > 0 && needs[made - 1] <= getWidth()) {
            made--;
            savings.get(made).make(false);
            measure();
        }
        while (made < savings.size() && needs[made] > getWidth()) {
            savings.get(made).make(true);
            made++;
            measure();
        }
    }

    private double measure() {
        // Nodes that have just become visible need their styles before they are measured.
        applyCss();
        needs[made] = computePrefWidth(-1);
        return needs[made];
    }
}
