package dev.golink.app.shell.frame;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.app.history.BeatWords;
import dev.golink.app.history.OnlineView;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.notices.centre.BellView;
import dev.golink.app.scenes.FittingRow;
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.models.Page;
import dev.golink.app.shell.place.Site;
import dev.golink.server.fleet.id.OperatorId;

/** The head of the window: the way from page to page, the counts, the bell; under them the toolbar, and what is in trouble. */
public final class HeadView {
    private final ConsoleModels models;
    private final PhoneWords phones;
    private final InstantSource clock;
    private final Label trouble = trouble();
    private final VBox root;

    /**
     * Makes it.
     *
     * @param site    where the console stands
     * @param toolbar the row of the toolbar, which the page of runs does without
     */
    public HeadView(ConsoleModels models, Site site, PhoneWords phones, Actions actions, Node toolbar) {
        this.models = models;
        this.phones = phones;
        this.clock = site.clock();
        root = new VBox(top(actions, site.place()::operator), toolbar, trouble);
        toolbar.visibleProperty().bind(models.pageProperty().isNotEqualTo(Page.RUNS));
        toolbar.managedProperty().bind(toolbar.visibleProperty());
        root.getStyleClass().add("head");
    }

    private Node top(Actions actions, Supplier<OperatorId> self) {
        NavigationView navigation = new NavigationView(actions, models.pageProperty(),
                Bindings.size(models.runs().going()), phones.words());
        BellView bell = new BellView(models.centre(), phones.words(), phones.ages());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Node history = new OnlineView(models.online(), new BeatWords(phones), clock).node();
        CountsView counts = new CountsView(models, self, phones.words(), phones.ages(), history);
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
            models.centre().openProperty().set(!models.centre().openProperty().get());
        }
    }

    /** What to put into a scene. */
    public Node node() {
        return root;
    }
}
