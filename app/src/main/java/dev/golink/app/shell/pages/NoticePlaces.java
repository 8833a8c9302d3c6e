package dev.golink.app.shell.pages;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

import dev.golink.app.shell.models.Page;

/**
 * Where notices are shown, so that they lie over no button and over no picture that is watched: as cards over the rows of a
 * table, on the line at the foot, or, where there is nothing but pictures, as a mark.
 */
final class NoticePlaces {
    /** So much room, in pixels, cards leave a table enough of. */
    private static final double WIDE = 460;
    private static final double HIGH = 300;

    /** How notices are shown. */
    enum Place {
        /** Over the rows of a table, at the bottom right. */
        CARDS,
        /** At the foot of the window. */
        LINE,
        /** In a corner of the full screen. */
        MARK
    }

    private final ObjectBinding<Place> place;

    /**
     * Follows what is shown.
     *
     * @param bare   whether the wall fills the screen
     * @param card   whether a card with buttons of its own lies over the page
     * @param middle the room of the table
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

    /** Whether they are shown so now. */
    BooleanBinding is(Place which) {
        return place.isEqualTo(which);
    }
}
