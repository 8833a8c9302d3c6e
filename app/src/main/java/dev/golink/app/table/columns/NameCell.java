package dev.golink.app.table.columns;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneSnapshot;

/** Shows a phone's name, and its ID in a quieter style if that differs. The ID is cut before the name. */
final class NameCell extends PhoneCell {
    /** The gap between the name and the ID, in pixels. */
    static final double GAP = 8;
    /** The least width of the ID in pixels; with less room it is unreadable and hidden. */
    private static final double LEAST = 32;

    private final Label name = new Label();
    private final Label id = new Label();
    private final Both both = new Both();

    /** @param snapshots gives a phone's current snapshot */
    NameCell(PhoneField field, PhoneTexts texts, Function<Phone, PhoneSnapshot> snapshots) {
        super(field, texts, snapshots);
        name.getStyleClass().add("phone-name");
        id.getStyleClass().add("phone-id");
        both.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.max(0, getWidth() - getInsets().getLeft() - getInsets().getRight()), widthProperty(),
                insetsProperty()));
    }

    @Override
    void show(Phone phone) {
        super.show(phone);
        String called = PhoneTexts.name(phone);
        boolean isId = called.equals(phone.id().value());
        name.setText(isId ? "" : called);
        id.setText(isId ? "" : phone.id().value());
        setContentDisplay(isId ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
        showBoth(isId ? null : both);
    }

    private void showBoth(@Nullable Region now) {
        if (!Objects.equals(getGraphic(), now)) {
            setGraphic(now);
        }
    }

    /** The name, followed by the ID in the remaining room. */
    private final class Both extends Region {
        Both() {
            getChildren().setAll(name, id);
        }

        @Override
        protected double computePrefHeight(double width) {
            return name.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            double first = Math.min(getWidth(), Math.ceil(name.prefWidth(-1)));
            double rest = getWidth() - first - GAP;
            name.resizeRelocate(0, 0, first, getHeight());
            id.setVisible(rest >= Math.min(LEAST, Math.ceil(id.prefWidth(-1))));
            id.resizeRelocate(first + GAP, 0, Math.max(0, rest), getHeight());
        }
    }
}
