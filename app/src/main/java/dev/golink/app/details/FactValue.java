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
 * A value that can be selected and copied. Where it does not fit on one line it wraps between words, so that no number is cut;
 * then it is selected as a whole.
 */
final class FactValue extends Region {
    private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");
    /** Long ids and addresses wrap behind these. */
    private static final Pattern JOINT = Pattern.compile("(?<=[/:@_+])(?=\\S)");
    private static final String BREAK = "\u200B";
    /** What the caret needs, in pixels. */
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

    /** A part of what is shown on more lines could not be seen to be selected. */
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

    /** All on one line: a grid gives room to its columns after it has asked how high rows are at the widths they prefer. */
    @Override
    protected double computePrefWidth(double height) {
        return Math.max(field.prefWidth(-1), Math.ceil(onOneLine()));
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = field.prefHeight(-1);
        return width < 0 || fits(width) ? line : Math.max(line, wrapped.prefHeight(width));
    }

    /** One line: a grid asks for it by the least width, where nearly everything wraps. */
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
