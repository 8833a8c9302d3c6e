package dev.golink.app.shell.dialogs;

import dev.golink.app.link.LinkModel;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.texts.Texts;

/**
 * Asks whether to trust a server's key that was refused. For the JavaFX thread only. See decision 0065.
 *
 * @param question asks
 * @param server   the server that the window shows
 */
public record KeyQuestion(Question question, ConsoleServer server) {
    /** Asks about a key. */
    public void ask(KeyRefusal refusal) {
        if (server instanceof ConsoleServer.Afar afar) {
            Texts texts = question.texts();
            String text = switch (refusal) {
                case KeyRefusal.WrongPin wrong -> texts.text("link.key.question.wrong", afar.authority(),
                        wrong.expectedTexts(), wrong.seen());
                case KeyRefusal.Unproven unproven ->
                    texts.text("link.key.question", afar.authority(), unproven.seen());
            };
            question.askWithNoOnEnter(text, texts.text("link.key.question.yes"),
                    () -> afar.link().trust(refusal.seen()));
        }
    }

    /**
     * Asks by itself when the first connection fails because nothing is known of the server. Later the operator asks
     * for the question.
     */
    public void askAtTheFirstConnection(LinkModel link) {
        link.stateProperty().subscribe(state -> {
            if (state instanceof LinkState.Refused(_, KeyRefusal.Unproven why) && !link.reachedProperty().get()) {
                ask(why);
            }
        });
    }
}
