package dev.golink.app.shell.pages;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import dev.golink.app.link.LinkModel;
import dev.golink.app.search.NothingFoundView;
import dev.golink.app.search.SavedFiltersModel;
import dev.golink.app.search.SearchView;
import dev.golink.app.shell.frame.SidePanesView;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.screens.FullScreen;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/**
 * The page with the table of phones or the wall of their screens, and with the search and panes around it. Without
 * phones it shows how one joins.
 */
public final class PhonesPage {
    private final BorderPane page = new BorderPane();
    private final StackPane root;
    private final ObjectProperty<ConsolePage> openPage;
    private final FullScreen fullScreen;
    private final SearchView search;
    private final StackPane middle;

    /**
     * Builds the page.
     *
     * @param work    the table and the wall, one of which is open
     * @param filters the saved filters
     * @param sides   the panes at the sides
     * @param join    how a phone joins; shown while there are no phones
     */
    public PhonesPage(WorkArea work, SavedFiltersModel filters, LinkModel link, SidePanesView sides, Region join,
            FullScreen fullScreen) {
        openPage = work.pages().pageProperty();
        RosterModel roster = work.roster();
        this.fullScreen = fullScreen;
        search = new SearchView(work.search(), filters, Bindings.size(roster.rows()),
                roster.knownCountProperty(), work.phones(), work::requestFocus);
        Node empty = empty(join);
        Node unreached = unreached(work.texts());
        Node nothing = new NothingFoundView(work.search(), work.phones()).node();
        BooleanBinding none = roster.knownCountProperty().isEqualTo(0);
        BooleanBinding noneShown = Bindings.isEmpty(roster.rows());
        unreached.visibleProperty().bind(link.reachedProperty().not());
        empty.visibleProperty().bind(none.and(link.reachedProperty()));
        BooleanBinding onTheWall = openPage.isEqualTo(ConsolePage.WALL);
        work.table().node().visibleProperty().bind(noneShown.not().and(onTheWall.not()));
        work.wall().node().visibleProperty().bind(noneShown.not().and(onTheWall));
        nothing.visibleProperty().bind(noneShown.and(none.not()));
        search.node().visibleProperty().bind(none.not().and(fullScreen.bare().not()));
        search.node().managedProperty().bind(search.node().visibleProperty());
        page.setTop(search.node());
        middle = middle(work.table().node(), work.wall().node(), nothing, unreached, empty);
        page.setCenter(middle);
        sides.lay(page);
        // The card may also cover the search and the panes, because a small window has too little room below them.
        root = new StackPane(page, sides.card());
        root.setMinSize(0, 0);
        root.visibleProperty().bind(openPage.isNotEqualTo(ConsolePage.RUNS));
    }

    private static StackPane middle(Node... layers) {
        StackPane middle = new StackPane(layers);
        // No minimum size: the layers over the table must never demand more room than there is.
        middle.setMinHeight(0);
        middle.setMinWidth(0);
        return middle;
    }

    private static Node empty(Region join) {
        StackPane middle = new StackPane(join);
        middle.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = scrolling(middle);
        scroll.setFitToHeight(true);
        scroll.setId("empty");
        return scroll;
    }

    /** Shown before the first connection to the server; it is not known yet whether there are phones. */
    private static Node unreached(Texts texts) {
        Label text = new Label(texts.text("link.nothing"));
        text.setId("unreached");
        text.getStyleClass().addAll("word", "unreached");
        text.setWrapText(true);
        return text;
    }

    static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "plain");
        return scroll;
    }

    /** Handles the keys of the search, which work everywhere in the window and open this page. */
    public void handle(KeyEvent event) {
        if (Keys.FIND.match(event) && fullScreen.bare().get()) {
            fullScreen.turn();
        } else if (Keys.FIND.match(event) && openPage.get() == ConsolePage.RUNS) {
            openPage.set(ConsolePage.PHONES);
        }
        search.handle(event);
    }

    /** The area of the table or the wall, between the panes. */
    Region middle() {
        return middle;
    }

    /** The width right of this area, in pixels. */
    DoubleBinding rightOfMiddle() {
        return Bindings.createDoubleBinding(() -> page.getWidth() - middle.getBoundsInParent().getMaxX(),
                page.widthProperty(), middle.boundsInParentProperty());
    }

    /** The node for the scene. */
    Node node() {
        return root;
    }
}
