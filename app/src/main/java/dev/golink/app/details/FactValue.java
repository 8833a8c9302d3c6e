package dev.golink.app.details;

import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A value that can be selected and copied. If it does not fit on one line, it wraps between words, so that no number is
 * cut. A wrapped value is selected as a whole.
 */
final class FactValue extends Region {
    private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");
    /** Finds the characters after which long ids and addresses may wrap. */
    private static final Pattern JOINT = Pattern.compile("(?<=[/:@_+])(?=\\S)");
    private static final String BREAK = "\u200B";
    /** The width of the caret, in pixels. */
    private static final double CARET = 2;

    private final TextField field = new TextField();
    private final Label wrapped = new Label();
    private final Text measure = new Text();
    private boolean wraps;

    FactValue() {
        field.setEditable(false);
        field.setPrefColumnCount(4);
        field.getStyleClass().add("fact");
        wrapped.getStyleClass().add("fact-wrapped");
        wrapped.setWrapText(true);
        wrapped.setMouseTransparent(true);
        wrapped.setVisible(false);
        getStyleClass().add("fact-value");
        getChildren().setAll(field, wrapped);
        field.textProperty().subscribe(text -> {
            wrapped.setText(JOINT.matcher(text).replaceAll(BREAK));
            requestLayout();
        });
        field.focusedProperty().subscribe(this::select);
        field.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> select(true));
    }

    TextField field() {
        return field;
    }

    /** Selects a wrapped value as a whole, because the selection of a part would not be visible. */
    private void select(boolean focused) {
        if (focused && wraps) {
            field.selectAll();
        }
    }

    private boolean fits(double width) {
        return onOneLine() <= width;
    }

    private double onOneLine() {
        measure.setFont(field.getFont());
        measure.setText(field.getText());
        return measure.getLayoutBounds().getWidth() + field.getInsets().getLeft() + field.getInsets().getRight()
                + CARET;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return field.minWidth(-1);
    }

    /** The width on one line. A grid computes row heights with the preferred widths before it shares out the width. */
    @Override
    protected double computePrefWidth(double height) {
        return Math.max(field.prefWidth(-1), Math.ceil(onOneLine()));
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = field.prefHeight(-1);
        return width < 0 || fits(width) ? line : Math.max(line, wrapped.prefHeight(width));
    }

    /** The height of one line. A grid asks for it with the least width, at which nearly everything wraps. */
    @Override
    protected double computeMinHeight(double width) {
        return field.minHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        boolean now = !fits(getWidth());
        if (now != wraps) {
            wraps = now;
            wrapped.setVisible(wraps);
            field.pseudoClassStateChanged(WRAPPED, wraps);
        }
        field.resizeRelocate(0, 0, getWidth(), getHeight());
        wrapped.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
