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

/** The foot of the window: how the link stands, the first steps, the line of status. What comes and goes here moves no row. */
public final class FootView {
    private final VBox root;
    private final Place place;

    /**
     * Makes it.
     *
     * @param place   which server it is
     * @param notices what was told last, while that is said here
     * @param goesOn  what is going on, as long as it is
     * @param phones  how things are said
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

    /** The key of the strip of the link, which works from everywhere in the window. */
    public void handle(KeyEvent event) {
        if (place instanceof Place.Afar afar && Keys.TRY_NOW.match(event)) {
            event.consume();
            afar.link().tryNow();
        }
    }

    /** What to put into a scene. */
    public Node node() {
        return root;
    }
}
