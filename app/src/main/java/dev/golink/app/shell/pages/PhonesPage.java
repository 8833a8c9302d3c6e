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
import javafx.scene.layout.VBox;

import dev.golink.app.link.LinkModel;
import dev.golink.app.search.NothingFoundView;
import dev.golink.app.search.SavedFiltersModel;
import dev.golink.app.search.SearchView;
import dev.golink.app.shell.frame.SidePanesView;
import dev.golink.app.shell.models.ConsolePage;
import dev.golink.app.shell.screens.FullScreen;
import dev.golink.app.table.RosterView;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.LazyView;
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
    private final LazyView<SearchView> search;
    private final StackPane middle;

    /**
     * Builds the page.
     *
     * @param work    the table and the wall, one of which is open
     * @param filters the saved filters
     * @param sides   the panes at the sides
     * @param join    makes the view of how a phone joins, which is shown while there are no phones
     */
    public PhonesPage(WorkArea work, SavedFiltersModel filters, LinkModel link, SidePanesView sides, JoinViews join,
            FullScreen fullScreen) {
        openPage = work.pages().pageProperty();
        RosterModel roster = work.roster();
        this.fullScreen = fullScreen;
        BooleanBinding none = roster.knownCountProperty().isEqualTo(0);
        BooleanBinding noneShown = Bindings.isEmpty(roster.rows());
        search = new LazyView<>(none.not().and(fullScreen.bare().not()),
                () -> new SearchView(work.search(), filters, Bindings.size(roster.rows()), roster.knownCountProperty(),
                        work.phones(), work::requestFocus),
                PhonesPage::row);
        LazyView<RosterView> table = new LazyView<>(
                noneShown.not().and(openPage.isNotEqualTo(ConsolePage.WALL)), work::table, RosterView::node);
        LazyView<NothingFoundView> nothing = new LazyView<>(noneShown.and(none.not()),
                () -> new NothingFoundView(work.search(), work.phones()), NothingFoundView::node);
        BooleanBinding ofPhones = Bindings.createBooleanBinding(() -> openPage.get().isOfPhones(), openPage);
        BooleanBinding noPhones = none.and(link.reachedProperty());
        LazyView<Node> empty = new LazyView<>(noPhones, () -> empty(join.make(noPhones.and(ofPhones))), node -> node);
        Node unreached = unreached(work.texts());
        unreached.visibleProperty().bind(link.reachedProperty().not());
        page.setTop(new VBox(search.node()));
        middle = middle(table.node(), work.wall().node(), nothing.node(), unreached, empty.node());
        page.setCenter(middle);
        sides.lay(page);
        // The card may also cover the search and the panes, because a small window has too little room below them.
        root = new StackPane(page, sides.card());
        root.setMinSize(0, 0);
        root.visibleProperty().bind(ofPhones);
    }

    private static Node row(SearchView search) {
        search.node().managedProperty().bind(search.node().visibleProperty());
        return search.node();
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
        } else if (Keys.FIND.match(event) && !openPage.get().isOfPhones()) {
            openPage.set(ConsolePage.PHONES);
        }
        if (search.shown().get()) {
            search.get().handle(event);
        }
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
