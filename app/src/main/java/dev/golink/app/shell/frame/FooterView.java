package dev.golink.app.shell.frame;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import dev.golink.app.link.LinkModel;
import dev.golink.app.link.LinkView;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.models.FirstStepsModel;
import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/**
 * The footer of the window: the state of the link, the first steps and the status bar. What appears or disappears here
 * moves no row.
 */
public final class FooterView {
    private final VBox root;
    private final ConsoleServer consoleServer;

    /**
     * Builds the footer.
     *
     * @param consoleServer the server
     * @param adb           the hint about phones at adb
     * @param notices       the line with the latest notice, while notices are shown there
     * @param goesOn        the views of current activities; each is visible while its activity lasts
     * @param phones        the texts about phones
     * @param key           asks about the server's key that was refused
     */
    public FooterView(ConsoleServer consoleServer, RosterModel roster, LinkModel link, FirstStepsModel firstSteps,
            Node adb, Node notices, List<Node> goesOn, PhoneTexts phones, Consumer<KeyRefusal> key) {
        this.consoleServer = consoleServer;
        Texts texts = phones.texts();
        root = new VBox(adb,
                new FirstStepsView(firstSteps,
                        roster.ableProperty().isEqualTo(0).or(link.liveProperty().not()), texts).node(),
                new StatusView(consoleServer, roster, link, notices, goesOn, texts).node());
        if (consoleServer instanceof ConsoleServer.Afar afar) {
            root.getChildren().addFirst(
                    new LinkView(link, afar.words(texts, phones.ageTexts()), afar.link()::tryNow, key).node());
        }
    }

    /** Handles the key that tries the link again, which works everywhere in the window. */
    public void handle(KeyEvent event) {
        if (consoleServer instanceof ConsoleServer.Afar afar && Keys.TRY_NOW.match(event)) {
            event.consume();
            afar.link().tryNow();
        }
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
