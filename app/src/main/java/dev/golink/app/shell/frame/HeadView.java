package dev.golink.app.shell.frame;

import java.time.InstantSource;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
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
import dev.golink.app.shell.actions.Actions;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.models.Page;
import dev.golink.app.shell.place.Site;
import dev.golink.app.shell.style.FittingRow;
import dev.golink.server.fleet.OperatorId;

/** The head of the window: the way from page to page, the counts, the bell; under them the toolbar, and what is in trouble. */
public final class HeadView {
    /** Below that, in pixels, the counts are signs and figures, and how many were online lately is left out. */
    private static final double BRIEF = 1100;
    /** The same for what was lately, while the counts say of which moment they are. */
    private static final double WIDER = 1180;

    private final ConsoleModels models;
    private final PhoneWords phones;
    private final InstantSource clock;
    private final ReadOnlyDoubleProperty width;
    private final Label trouble = trouble();
    private final VBox root;

    /**
     * Makes it.
     *
     * @param site    where the console stands
     * @param toolbar the row of the toolbar, which the page of runs does without
     * @param width   how wide the window is, in pixels
     */
    public HeadView(ConsoleModels models, Site site, PhoneWords phones, Actions actions, Node toolbar,
            ReadOnlyDoubleProperty width) {
        this.models = models;
        this.phones = phones;
        this.width = width;
        this.clock = site.clock();
        root = new VBox(top(actions, site.place()::operator), toolbar, trouble);
        toolbar.visibleProperty().bind(models.pageProperty().isNotEqualTo(Page.RUNS));
        toolbar.managedProperty().bind(toolbar.visibleProperty());
        root.getStyleClass().add("head");
    }

    private Node top(Actions actions, Supplier<OperatorId> self) {
        NavigationView navigation = new NavigationView(actions, models.pageProperty(),
                Bindings.size(models.runs().going()), phones.words());
        Node bell = new BellView(models.centre(), phones.words(), phones.ages()).node();
        // Where there is little room, the words of the quiet mode give way before the counts do.
        HBox.setHgrow(bell, Priority.SOMETIMES);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        CountsView counts = new CountsView(models, self, phones.words(), phones.ages(), history());
        width.subscribe(now -> counts.setBrief(now.doubleValue() < BRIEF));
        FittingRow top = new FittingRow();
        top.getChildren().setAll(navigation.node(), counts.node(), space, bell);
        top.setShrinking(navigation.buttons());
        top.getStyleClass().add("top");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    /** How many were online lately, where there is room for it. */
    private Node history() {
        Node history = new OnlineView(models.online(), new BeatWords(phones), clock).node();
        history.visibleProperty().bind(width
                .greaterThanOrEqualTo(Bindings.when(models.link().liveProperty()).then(BRIEF).otherwise(WIDER)));
        history.managedProperty().bind(history.visibleProperty());
        return history;
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
