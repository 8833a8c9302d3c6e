package dev.golink.app.profiles.names;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Chips in rows, none of which is wider than a row: what a chip has no room for it cuts itself. */
final class ChipRows extends FlowPane {
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** How many rows there are depends on how wide the chips may be. */
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
