package dev.golink.app.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.controlsfx.control.StatusBar;

import dev.golink.app.roster.RosterModel;
import dev.golink.app.words.Words;

/** The line at the bottom: where the phones connect to, how many are known, how lively they are. */
final class StatusView {
    private final StatusBar root = new StatusBar();

    StatusView(Place place, RosterModel roster, Words words) {
        root.setText(words.text("status.address", place.endpoints().webSocket().toString()));
        Label known = new Label();
        known.setId("status-known");
        known.textProperty().bind(
                Bindings.size(roster.rows()).map(count -> words.text("status.known", count.intValue())));
        Label rate = new Label();
        rate.setId("status-rate");
        rate.textProperty().bind(
                roster.changesPerSecondProperty().map(count -> words.text("status.rate", count.intValue())));
        root.getRightItems().setAll(known, rate);
    }

    Node node() {
        return root;
    }
}
