package dev.golink.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.search.NothingFoundView;
import dev.golink.app.table.RosterView;
import dev.golink.app.words.Words;

/** The table of the phones or the wall of their screens, with what stands around both, or what there is to do while there are none. */
final class PhonesPage {
    private final BorderPane root = new BorderPane();

    /**
     * Puts the page together.
     *
     * @param search the line that stands above the table
     * @param wall   stands in the table's place while its page is open
     * @param join   how a phone joins, shown while there is none
     * @param sides  what stands beside the table
     */
    PhonesPage(ConsoleModels models, RosterView roster, Node search, Node wall, Region join, SidesView sides,
            PhoneWords phones, WallParts parts) {
        Words words = phones.words();
        Node empty = empty(join);
        Node unreached = unreached(words);
        Node nothing = new NothingFoundView(models.search(), phones).node();
        BooleanBinding none = models.roster().knownCountProperty().isEqualTo(0);
        BooleanBinding noneShown = Bindings.isEmpty(models.roster().rows());
        unreached.visibleProperty().bind(models.link().reachedProperty().not());
        empty.visibleProperty().bind(none.and(models.link().reachedProperty()));
        BooleanBinding onTheWall = models.pageProperty().isEqualTo(Page.WALL);
        roster.node().visibleProperty().bind(noneShown.not().and(onTheWall.not()));
        wall.visibleProperty().bind(noneShown.not().and(onTheWall));
        nothing.visibleProperty().bind(noneShown.and(none.not()));
        search.visibleProperty().bind(none.not().and(parts.bare().not()));
        search.managedProperty().bind(search.visibleProperty());
        StackPane middle = new StackPane(roster.node(), wall, nothing, unreached, empty, sides.card());
        // What lies over the table never needs more room than there is.
        middle.setMinHeight(0);
        middle.setMinWidth(0);
        root.setTop(search);
        root.setCenter(middle);
        sides.lay(root);
    }

    Node node() {
        return root;
    }

    private static Node empty(Region join) {
        StackPane middle = new StackPane(join);
        middle.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = scrolling(middle);
        scroll.setFitToHeight(true);
        scroll.setId("empty");
        return scroll;
    }

    /** Nothing is known yet, not even that there are no phones. */
    private static Node unreached(Words words) {
        Label text = new Label(words.text("link.nothing"));
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
}
