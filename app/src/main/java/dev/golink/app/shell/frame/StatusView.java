package dev.golink.app.shell.frame;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.controlsfx.control.StatusBar;

import dev.golink.app.link.LinkModel;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.FittingRow;
import dev.golink.ui.texts.Texts;

/** The status bar: the server, the number of known phones, and the rate of their changes. */
final class StatusView {
    private final StatusBar root = new StatusBar();

    /**
     * Builds the status bar.
     *
     * @param notices the line with the latest notice; replaces the server's address while it is visible
     * @param goesOn  the views of current activities; each is visible while its activity lasts
     */
    StatusView(ConsoleServer consoleServer, RosterModel roster, LinkModel link, Node notices, List<Node> goesOn,
            Texts texts) {
        Label where = new Label();
        where.setId("status-place");
        where.textProperty().bind(switch (consoleServer) {
            case ConsoleServer.Here here -> Bindings.createStringBinding(
                    () -> texts.text("status.address", here.addresses().current().webSocket()),
                    here.addresses().currentProperty());
            case ConsoleServer.Afar afar -> link.liveProperty().map(
                    live -> texts.text(live ? "status.attached" : "status.noLink", afar.server()));
        });
        where.setMaxWidth(Double.MAX_VALUE);
        Tooltip full = new Tooltip();
        full.textProperty().bind(where.textProperty());
        where.setTooltip(full);
        where.visibleProperty().bind(notices.visibleProperty().not());
        where.managedProperty().bind(where.visibleProperty());
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox.setHgrow(notices, Priority.ALWAYS);
        Label known = new Label();
        known.setId("status-known");
        known.textProperty().bind(
                roster.knownCountProperty().map(count -> texts.text("status.known", count.intValue())));
        Label rate = new Label();
        rate.setId("status-rate");
        rate.textProperty().bind(
                roster.changesPerSecondProperty().map(count -> texts.text("status.rate", count.intValue())));
        BooleanProperty roomForKnown = new SimpleBooleanProperty(true);
        BooleanProperty roomForRate = new SimpleBooleanProperty(true);
        known.visibleProperty().bind(link.reachedProperty().and(roomForKnown));
        known.managedProperty().bind(roomForKnown);
        rate.visibleProperty().bind(link.liveProperty().and(roomForRate));
        rate.managedProperty().bind(rate.visibleProperty());
        FittingRow row = new FittingRow();
        row.getStyleClass().add("status-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().setAll(notices, where);
        row.getChildren().addAll(goesOn);
        row.getChildren().addAll(known, rate);
        row.setSavings(List.of(tight -> roomForRate.set(!tight), tight -> roomForKnown.set(!tight)));
        row.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> root.getWidth() - root.getInsets().getLeft() - root.getInsets().getRight(),
                root.widthProperty(), root.insetsProperty()));
        // The bar itself has no function, so it takes no keyboard focus.
        root.setFocusTraversable(false);
        root.setText("");
        root.getLeftItems().setAll(row);
    }

    Node node() {
        return root;
    }
}
