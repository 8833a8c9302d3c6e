package dev.golink.app.shell.pages;

import javafx.scene.layout.Region;

import dev.golink.app.join.JoinView;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.place.Place;
import dev.golink.app.shell.place.SystemClipboard;
import dev.golink.ui.look.Sign;
import dev.golink.ui.words.Words;

/**
 * Creates views that show how a phone joins.
 *
 * @param place   the server to join
 * @param notices shows that an address was copied
 */
public record JoinViews(Place place, NoticesModel notices, Words words) {
    /** Creates a view. */
    public Region make() {
        return switch (place) {
            case Place.Here here -> JoinView.here(here.endpoints(), words, this::copy).node();
            case Place.Afar afar -> JoinView.afar(afar.server(), afar.isLocalOnly(), words, this::copy).node();
        };
    }

    private void copy(String text) {
        SystemClipboard.put(text);
        notices.tell(Sign.ONLINE, now -> now.text("join.copied"));
    }
}
