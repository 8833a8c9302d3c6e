package dev.golink.app.shell.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import dev.golink.app.help.Keys;
import dev.golink.app.link.LinkView;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.runs.page.RunLine;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.place.Place;
import dev.golink.app.shell.screens.ConsoleScreens;
import dev.golink.app.viewer.keep.RecordingCount;
import dev.golink.app.words.Words;

/** The foot of the window: how the link stands, the first steps, the line of status. What comes and goes here moves no row. */
public final class FootView {
    private final VBox root;
    private final Place place;

    /**
     * Makes it.
     *
     * @param notices what was told last, while that is said here
     * @param phones  how things are said
     */
    public FootView(ConsoleModels models, ConsoleScreens screens, Place place, Node notices, PhoneWords phones) {
        this.place = place;
        Words words = phones.words();
        List<Node> goesOn = List.of(new RunLine(models.runs(), new RunWords(words), models::open).node(),
                new RecordingCount(screens.recordings(), words), new CapacityView(screens.capacity(), words).node());
        root = new VBox(
                new FirstStepsView(models.firstSteps(),
                        models.roster().ableProperty().isEqualTo(0).or(models.link().liveProperty().not()), words)
                        .node(),
                new StatusView(place, models.roster(), models.link(), notices, goesOn, words).node());
        if (place instanceof Place.Afar afar) {
            root.getChildren().addFirst(
                    new LinkView(models.link(), afar.words(words, phones.ages()), afar.link()::tryNow).node());
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
