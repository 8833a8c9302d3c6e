package dev.golink.screens.wall;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/** The hints shown in place of the wall while it has no tiles. */
public final class EmptyWall {
    private final VBox root = new VBox();
    private final Button phones;
    private final Button filter;
    // Held here because a binding without a strong reference is garbage-collected.
    private final BooleanBinding hidden;

    /**
     * Makes the hints.
     *
     * @param startKey  the shortcut that starts sharing
     * @param toPhones  switches to the table of phones
     * @param endFilter removes the filter, so that all phones are shown
     */
    public EmptyWall(RosterModel roster, Texts texts, String startKey, Runnable toPhones, Runnable endFilter) {
        hidden = Bindings.createBooleanBinding(() -> roster.countsProperty().get().sharing() > 0,
                roster.countsProperty());
        Label title = new Label(texts.text("wall.empty"));
        title.getStyleClass().add("title");
        Label what = new Label();
        what.setId("wall-empty-what");
        what.getStyleClass().add("word");
        what.setWrapText(true);
        what.textProperty().bind(Bindings.createStringBinding(() -> hidden.get()
                ? texts.text("wall.empty.filtered", roster.countsProperty().get().sharing())
                : start(roster, texts, startKey), roster.countsProperty(), roster.liveProperty()));
        phones = button("wall-to-phones", texts.text("wall.empty.phones"), toPhones, hidden.not());
        filter = button("wall-end-filter", texts.text("filters.clear"), endFilter, hidden);
        root.getChildren().setAll(title, what, phones, filter);
        root.setId("wall-empty");
        root.getStyleClass().add("wall-empty");
        root.setAlignment(Pos.CENTER);
    }

    /** The hint for starting to share, or why no phone can share now. */
    private static String start(RosterModel roster, Texts texts, String startKey) {
        if (!roster.liveProperty().get()) {
            return texts.text("action.whyNot");
        }
        if (roster.ableProperty().get() > 0) {
            return texts.text("wall.empty.start", startKey);
        }
        return texts.text(roster.countsProperty().get().online() > 0 ? "wall.empty.unable" : "wall.empty.offline");
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    void requestFocus() {
        (hidden.get() ? filter : phones).requestFocus();
    }

    private static Button button(String id, String text, Runnable action, BooleanBinding shown) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
        return button;
    }
}
