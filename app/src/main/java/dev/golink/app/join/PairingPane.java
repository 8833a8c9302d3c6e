package dev.golink.app.join;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Pairs phones: one after the other, or many with one code. */
final class PairingPane {
    private final VBox root = new VBox();
    private final StackPane shown = new StackPane();
    private final ToggleButton one;
    private final ToggleButton many;
    private final PairingParts pairingParts;
    private final JoinParts parts;
    private String page;
    private @Nullable PairingView pairing;
    private @Nullable FleetCodeView fleetCode;

    /** @param page the address of the phone page */
    PairingPane(PairingParts pairingParts, JoinParts parts, String page) {
        this.pairingParts = pairingParts;
        this.parts = parts;
        this.page = page;
        ToggleGroup group = new ToggleGroup();
        one = toggle("pair-one", "pairing.one", group);
        many = toggle("pair-many", "pairing.many", group);
        one.setSelected(true);
        HBox toggles = new HBox(one, many);
        toggles.getStyleClass().add("pairing-toggles");
        toggles.setAlignment(Pos.CENTER);
        root.getChildren().setAll(toggles, shown);
        root.getStyleClass().add("pairing");
        refresh();
    }

    private ToggleButton toggle(String id, String key, ToggleGroup group) {
        ToggleButton toggle = new ToggleButton(parts.texts().text(key));
        toggle.setId(id);
        toggle.getStyleClass().add("flat");
        toggle.setToggleGroup(group);
        toggle.setOnAction(_ -> {
            toggle.setSelected(true); // a second press does not deselect it
            refresh();
        });
        return toggle;
    }

    Node node() {
        return root;
    }

    /** Shows another address of the phone page. */
    void show(String phonePage) {
        page = phonePage;
        refresh();
    }

    private void refresh() {
        shown.getChildren().setAll(List.of(one.isSelected() ? pairing() : fleetCode()));
    }

    private Node pairing() {
        PairingView view = pairing;
        if (view == null) {
            view = new PairingView(pairingParts.pairing(), pairingParts.shown(), parts, page);
            pairing = view;
        }
        view.show(page);
        return view.node();
    }

    private Node fleetCode() {
        FleetCodeView view = fleetCode;
        if (view == null) {
            view = new FleetCodeView(pairingParts.access(), parts, page);
            fleetCode = view;
        }
        view.show(page);
        return view.node();
    }
}
