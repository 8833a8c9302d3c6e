package dev.golink.app.details;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;

/** Shows what many phones have in common. */
final class SelectionDetailsView {
    private final VBox root = new VBox();
    private final Label title = new Label();
    private final FactsView common = new FactsView();
    private final PhoneTexts phones;
    private final Facts facts;

    SelectionDetailsView(PhoneTexts phones) {
        this.phones = phones;
        facts = new Facts(phones);
        title.setId("details-count");
        title.getStyleClass().add("details-title");
        root.getStyleClass().add("details-content");
    }

    void lay(Node names) {
        root.getChildren().setAll(title, names, PhoneDetailsView.heading(phones.texts().text("details.common")),
                common.node());
    }

    Node node() {
        return root;
    }

    FactsView common() {
        return common;
    }

    void show(List<PhoneRow> rows) {
        title.setText(phones.texts().text("selection.count", rows.size()));
        common.show(facts.common(rows));
    }
}
