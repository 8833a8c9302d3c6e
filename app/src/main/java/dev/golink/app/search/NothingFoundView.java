package dev.golink.app.search;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.texts.Texts;

/** Replaces the table when no phone satisfies the filter. Shows the filter and a button that clears it. */
public final class NothingFoundView {
    private final VBox root = new VBox();

    /** @param phones the texts about phones */
    public NothingFoundView(SearchModel search, PhoneTexts phones) {
        Texts texts = phones.texts();
        SearchTexts says = new SearchTexts(phones);
        Label title = new Label(texts.text("search.nothing"));
        title.getStyleClass().add("title");
        Label filter = new Label();
        filter.setId("nothing-filter");
        filter.getStyleClass().add("word");
        filter.setWrapText(true);
        filter.textProperty().bind(Bindings.createStringBinding(() -> says.all(search), search.filterProperty()));
        Button clear = new Button(texts.text("filters.clear"));
        clear.setId("nothing-clear");
        clear.setOnAction(_ -> search.clear());
        root.setId("nothing");
        root.getStyleClass().add("nothing");
        root.setAlignment(Pos.CENTER);
        root.getChildren().setAll(title, filter, clear);
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
