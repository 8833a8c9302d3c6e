package dev.golink.app.shell.frame;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.app.notices.centre.BellView;
import dev.golink.app.notices.centre.CentreModel;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.scenes.FittingRow;

/**
 * The header of the window: the buttons of the pages, the counts and the bell; below them the toolbar and any problem.
 */
public final class HeaderView {
    private final CentreModel centre;
    private final Label trouble = trouble();
    private final VBox root;

    /**
     * Builds the header.
     *
     * @param centre  the notice centre that the bell opens
     * @param history the chart of the online phones, which is among the counts
     * @param toolbar the row of the toolbar; hidden on pages without phones
     * @param open    shown below, while the server lets in everybody
     */
    public HeaderView(CentreModel centre, PagesModel pages, NavigationView navigation, CountsView counts, Node history,
            Node toolbar, Node open, PhoneTexts phones) {
        this.centre = centre;
        root = new VBox(top(navigation, counts, history, new BellView(centre, phones.texts(), phones.ageTexts())),
                toolbar, open, trouble);
        toolbar.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> pages.pageProperty().get().isOfPhones(), pages.pageProperty()));
        toolbar.managedProperty().bind(toolbar.visibleProperty());
        root.getStyleClass().add("head");
    }

    private static Node top(NavigationView navigation, CountsView counts, Node history, BellView bell) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        FittingRow top = new FittingRow();
        top.getChildren().setAll(navigation.node(), counts.node(), space, bell.node());
        // For lack of room, the chart of online phones goes first; the names of the pages stay longer than the words of
        // the counts.
        top.setSavings(List.of(FittingRow.without(List.of(history)), counts::setBrief, navigation::setBrief,
                top.words(List.of(bell.quiet())),
                top.words(navigation.buttons()), counts::setSmall, counts::setFew, counts::setFewest));
        top.getStyleClass().add("top");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private static Label trouble() {
        Label trouble = new Label();
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        return trouble;
    }

    /** Shows a problem of the console until the window closes. */
    public void showTrouble(String text) {
        trouble.setText(text);
    }

    /** Handles the key of the bell, which works everywhere in the window. */
    public void handle(KeyEvent event) {
        if (BellView.KEY.match(event)) {
            event.consume();
            centre.openProperty().set(!centre.openProperty().get());
        }
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
