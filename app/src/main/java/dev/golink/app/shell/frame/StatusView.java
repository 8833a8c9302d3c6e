package dev.golink.app.shell.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.controlsfx.control.StatusBar;

import dev.golink.app.link.LinkModel;
import dev.golink.app.roster.RosterModel;
import dev.golink.app.shell.place.Place;
import dev.golink.app.words.Words;

/** The line at the bottom: which server it is, how many are known, how lively they are. */
final class StatusView {
    private final StatusBar root = new StatusBar();

    /** @param goesOn what is going on, as long as it is */
    StatusView(Place place, RosterModel roster, LinkModel link, List<Node> goesOn, Words words) {
        // There is nothing to do on it but what it holds.
        root.setFocusTraversable(false);
        root.textProperty().bind(link.liveProperty().map(live -> where(place, live, words)));
        Label known = new Label();
        known.setId("status-known");
        known.textProperty().bind(
                roster.knownCountProperty().map(count -> words.text("status.known", count.intValue())));
        Label rate = new Label();
        rate.setId("status-rate");
        rate.textProperty().bind(
                roster.changesPerSecondProperty().map(count -> words.text("status.rate", count.intValue())));
        known.visibleProperty().bind(link.reachedProperty());
        rate.visibleProperty().bind(link.liveProperty());
        rate.managedProperty().bind(rate.visibleProperty());
        // There is nothing to do with the line itself.
        root.setFocusTraversable(false);
        root.getRightItems().setAll(goesOn);
        root.getRightItems().addAll(known, rate);
    }

    private static String where(Place place, boolean live, Words words) {
        return switch (place) {
            case Place.Here here -> words.text("status.address", here.endpoints().webSocket());
            case Place.Afar afar -> live ? words.text("status.attached", afar.server())
                    : words.text("status.noLink", afar.server());
        };
    }

    Node node() {
        return root;
    }
}
