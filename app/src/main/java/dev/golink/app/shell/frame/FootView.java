package dev.golink.app.shell.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import dev.golink.app.link.LinkModel;
import dev.golink.app.link.LinkView;
import dev.golink.app.shell.models.FirstStepsModel;
import dev.golink.app.shell.place.Place;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.words.Words;

/**
 * The footer of the window: the state of the link, the first steps and the status bar. What appears or disappears here
 * moves no row.
 */
public final class FootView {
    private final VBox root;
    private final Place place;

    /**
     * Builds the footer.
     *
     * @param place   the server
     * @param notices the line with the latest notice, while notices are shown there
     * @param goesOn  the views of current activities; each is visible while its activity lasts
     * @param phones  the texts about phones
     */
    public FootView(Place place, RosterModel roster, LinkModel link, FirstStepsModel firstSteps, Node notices,
            List<Node> goesOn, PhoneWords phones) {
        this.place = place;
        Words words = phones.words();
        root = new VBox(
                new FirstStepsView(firstSteps,
                        roster.ableProperty().isEqualTo(0).or(link.liveProperty().not()), words).node(),
                new StatusView(place, roster, link, notices, goesOn, words).node());
        if (place instanceof Place.Afar afar) {
            root.getChildren().addFirst(
                    new LinkView(link, afar.words(words, phones.ages()), afar.link()::tryNow).node());
        }
    }

    /** Handles the key that tries the link again, which works everywhere in the window. */
    public void handle(KeyEvent event) {
        if (place instanceof Place.Afar afar && Keys.TRY_NOW.match(event)) {
            event.consume();
            afar.link().tryNow();
        }
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
