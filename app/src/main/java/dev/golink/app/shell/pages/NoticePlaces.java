package dev.golink.app.shell.pages;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

import dev.golink.app.shell.models.Page;

/**
 * Where notices are shown, so that they cover no button and no watched picture. They are cards over the rows of a
 * table, or a line in the footer. When the wall fills the screen, they are a mark.
 */
final class NoticePlaces {
    /** The least width and height of the table, in pixels, at which cards leave enough of it visible. */
    private static final double WIDE = 460;
    private static final double HIGH = 300;

    /** The ways of showing notices. */
    enum Place {
        /** As cards over the rows of a table, at the bottom right. */
        CARDS,
        /** As a line in the window's footer. */
        LINE,
        /** As a mark in a corner of the full screen. */
        MARK
    }

    private final ObjectBinding<Place> place;

    /**
     * Follows the open page and the room for notices.
     *
     * @param bare   whether the wall fills the screen
     * @param card   whether a card with its own buttons lies over the page
     * @param middle the area of the table
     */
    NoticePlaces(ReadOnlyObjectProperty<Page> page, BooleanBinding bare, ObservableBooleanValue card, Region middle) {
        place = Bindings.createObjectBinding(() -> {
            if (bare.get()) {
                return Place.MARK;
            }
            boolean room = middle.getWidth() >= WIDE && middle.getHeight() >= HIGH;
            return room && page.get() != Page.WALL && !card.get() ? Place.CARDS : Place.LINE;
        }, page, bare, card, middle.widthProperty(), middle.heightProperty());
    }

    /** Whether notices are shown in this way now. */
    BooleanBinding is(Place which) {
        return place.isEqualTo(which);
    }
}
