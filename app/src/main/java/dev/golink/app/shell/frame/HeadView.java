package dev.golink.app.shell.frame;

import java.util.List;
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
import dev.golink.app.shell.models.Page;
import dev.golink.app.shell.models.PagesModel;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.scenes.FittingRow;

/** The head of the window: the way from page to page, the counts, the bell; under them the toolbar, and what is in trouble. */
public final class HeadView {
    private final CentreModel centre;
    private final Label trouble = trouble();
    private final VBox root;

    /**
     * Makes it.
     *
     * @param centre  opens by the bell
     * @param history how many were online lately, which stands among the counts
     * @param toolbar the row of the toolbar, which the page of runs does without
     */
    public HeadView(CentreModel centre, PagesModel pages, NavigationView navigation, CountsView counts, Node history,
            Node toolbar, PhoneWords phones) {
        this.centre = centre;
        root = new VBox(top(navigation, counts, history, new BellView(centre, phones.words(), phones.ages())), toolbar,
                trouble);
        toolbar.visibleProperty().bind(pages.pageProperty().isNotEqualTo(Page.RUNS));
        toolbar.managedProperty().bind(toolbar.visibleProperty());
        root.getStyleClass().add("head");
    }

    private static Node top(NavigationView navigation, CountsView counts, Node history, BellView bell) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        FittingRow top = new FittingRow();
        top.getChildren().setAll(navigation.node(), counts.node(), space, bell.node());
        // How many were online lately is missed least; the names of the pages stay longer than the words of the counts.
        top.setSavings(List.of(FittingRow.without(List.of(history)), counts::setBrief, top.words(List.of(bell.quiet())),
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

    /** Says, until the window closes, what keeps it from working. */
    public void showTrouble(String text) {
        trouble.setText(text);
    }

    /** The key of the bell, which works from everywhere in the window. */
    public void handle(KeyEvent event) {
        if (BellView.KEY.match(event)) {
            event.consume();
            centre.openProperty().set(!centre.openProperty().get());
        }
    }

    /** What to put into a scene. */
    public Node node() {
        return root;
    }
}
