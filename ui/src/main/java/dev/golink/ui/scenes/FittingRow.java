package dev.golink.ui.scenes;

import java.util.Arrays;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/**
 * A row that does without more and more of what it holds, in the order that it was told, until it fits into its room. What
 * every button says stays readable: by who can't see it and on its tooltip, or as an entry of a menu.
 */
public final class FittingRow extends HBox {
    private List<Saving> savings = List.of();
    /** What the row needs in pixels while so many savings are made, as far as that is known; else 0. */
    private double[] needs = new double[1];
    private int made;

    /** An empty row, which does without nothing. */
    public FittingRow() {}

    /** Something that a row can do without. */
    @FunctionalInterface
    public interface Saving {
        /**
         * Makes the saving, or takes it back.
         *
         * @param now whether the row does without it from now on
         */
        void make(boolean now);
    }

    /**
     * Says what the row does without where there is little room.
     *
     * @param inOrder what is missed least comes first
     */
    public void setSavings(List<Saving> inOrder) {
        savings = List.copyOf(inOrder);
        needs = new double[savings.size() + 1];
        made = 0;
    }

    /** Buttons and labels keep only their pictures. */
    public Saving words(List<? extends Labeled> withPictures) {
        List<Labeled> all = List.copyOf(withPictures);
        all.forEach(one -> one.textProperty().addListener(this::changed));
        return now -> all
                .forEach(one -> one.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    /** These are gone. */
    public static Saving without(List<? extends Node> parts) {
        List<Node> all = List.copyOf(parts);
        return now -> all.forEach(one -> {
            one.setVisible(!now);
            one.setManaged(!now);
        });
    }

    /** What is not in sight has perhaps become shorter, so that all of it has to be tried again. */
    private void changed(Observable text) {
        retry();
    }

    /** Tries anew what there is room for; to be called when something that the row does without has changed. */
    public void retry() {
        Arrays.fill(needs, 0, made, 0);
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        // It fits itself to whatever room there is.
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
            // What is in sight has grown by so much, whatever else there would be to see.
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
        // What has just come into sight has its styles still to be looked up.
        applyCss();
        needs[made] = computePrefWidth(-1);
        return needs[made];
    }
}
