package dev.golink.app.shell.pages;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

import dev.golink.app.shell.models.ConsolePage;

/**
 * Where notices are shown, so that they cover no button and no watched picture. They are cards over the rows of a
 * table, or a line in the footer. When the wall fills the screen, they are a mark. See decision 0036.
 */
final class NoticePlacement {
    /** The least width and height of the table, in pixels, at which cards leave enough of it visible. */
    private static final double WIDE = 460;
    private static final double HIGH = 300;

    /** The ways of showing notices. */
    enum Placement {
        /** As cards over the rows of a table, at the bottom right. */
        CARDS,
        /** As a line in the window's footer. */
        LINE,
        /** As a mark in a corner of the full screen. */
        MARK
    }

    private final ObjectBinding<Placement> place;

    /**
     * Follows the open page and the room for notices.
     *
     * @param bare   whether the wall fills the screen
     * @param card   whether a card with its own buttons lies over the page
     * @param middle the area of the table
     */
    NoticePlacement(ReadOnlyObjectProperty<ConsolePage> page, BooleanBinding bare, ObservableBooleanValue card,
            Region middle) {
        place = Bindings.createObjectBinding(() -> {
            if (bare.get()) {
                return Placement.MARK;
            }
            boolean room = middle.getWidth() >= WIDE && middle.getHeight() >= HIGH;
            return room && page.get() != ConsolePage.WALL && !card.get() ? Placement.CARDS : Placement.LINE;
        }, page, bare, card, middle.widthProperty(), middle.heightProperty());
    }

    /** Whether notices are shown in this way now. */
    BooleanBinding is(Placement which) {
        return place.isEqualTo(which);
    }
}
