package dev.golink.app.shell.dialogs;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.link.ConsoleLink;
import dev.golink.app.link.InvalidLink;
import dev.golink.app.link.ServerOpener;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.SystemClipboard;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.texts.Texts;

/**
 * Asks before a link opens another server. Any web page can contain a link, so GoLink connects to the server only if the
 * operator agrees. For the JavaFX thread only. See decision 0054.
 *
 * @param question asks
 * @param context  the window's surroundings, with the server that it shows already
 * @param notices  shows what is wrong with a link
 */
public record LinkQuestion(Question question, ConsoleContext context, NoticesModel notices) {
    private static final Duration STAY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(LinkQuestion.class);

    /**
     * Opens a link, after a question. Does nothing if the window shows this server already.
     *
     * @param link   the link as it was typed
     * @param opener opens the window for the server
     */
    public void open(String link, ServerOpener opener) {
        ConsoleLink read;
        try {
            read = ConsoleLink.parse(link);
        } catch (InvalidLink e) {
            say(e::text, Optional.empty());
            return;
        }
        logIgnored(read);
        URI server = read.server();
        if (context.consoleServer().isAt(server)) {
            return;
        }
        if (question.isOpen()) {
            say(texts -> texts.text("link.busy", server.getAuthority()), Optional.empty());
            return;
        }
        Texts texts = question.texts();
        question.askWithNoOnEnter(texts.text("link.question", server.getAuthority()), texts.text("link.question.yes"),
                () -> open(server, opener));
    }

    private void open(URI server, ServerOpener opener) {
        opener.open(server).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.warn("The window for {} could not be opened.", server, failure);
                context.fx().once(() -> sayNotOpened(server));
            }
        });
    }

    private void sayNotOpened(URI server) {
        String command = "golink --connect " + server;
        say(texts -> texts.text("link.notOpened", server.getAuthority(), command),
                Optional.of(new NoticeContent.Offer(say -> say.texts().text("link.copy"),
                        say -> say.texts().text("link.copy.full", command), () -> SystemClipboard.put(command))));
    }

    private void say(Function<Texts, String> words, Optional<NoticeContent.Offer> offer) {
        notices.show(new NoticeContent.Worded(Indicator.REFUSED, say -> words.apply(say.texts()), offer, STAY));
    }

    private static void logIgnored(ConsoleLink link) {
        if (!link.ignored().isEmpty()) {
            LOG.info("The link to {} has parts that this version ignores: {}.", link.server().getAuthority(),
                    String.join(", ", link.ignored()));
        }
    }
}
