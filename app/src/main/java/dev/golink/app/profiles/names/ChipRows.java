package dev.golink.app.profiles.names;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Rows of chips. No chip is wider than a row; a chip with a longer text cuts the text. */
final class ChipRows extends FlowPane {
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** The number of rows depends on the largest width of a chip. */
    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) {
            limit(width);
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        limit(getWidth());
        super.layoutChildren();
    }

    private void limit(double width) {
        double room = Math.max(0, width - getInsets().getLeft() - getInsets().getRight());
        for (Node chip : getChildren()) {
            if (chip instanceof Region region) {
                region.setMaxWidth(room);
            }
        }
    }
}
