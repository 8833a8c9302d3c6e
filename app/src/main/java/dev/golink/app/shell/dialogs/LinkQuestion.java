package dev.golink.app.shell.dialogs;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.link.ConsoleLink;
import dev.golink.app.link.InvalidLink;
import dev.golink.app.link.KnownServers;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.link.ServerOpener;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.SystemClipboard;
import dev.golink.server.certificate.Pin;
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
        KnownServers known = new KnownServers(context.settings());
        if (known.contradict(read.address())) {
            say(otherKey(read.address(), known), Optional.empty());
            return;
        }
        if (question.isOpen()) {
            say(texts -> texts.text("link.busy", server.getAuthority()), Optional.empty());
            return;
        }
        Texts texts = question.texts();
        question.askWithNoOnEnter(texts.text("link.question", server.getAuthority()), texts.text("link.question.yes"),
                () -> open(read.address(), opener));
    }

    /** A sentence that says that a link names another key than the one that is known. */
    public static Function<Texts, String> otherKey(ServerAddress link, KnownServers known) {
        return texts -> texts.text("link.otherKey", link.server().getAuthority(), texts(known.pins(link.server())),
                texts(link.pins()));
    }

    private static String texts(List<Pin> pins) {
        return pins.stream().map(Pin::text).collect(Collectors.joining(", "));
    }

    private void open(ServerAddress server, ServerOpener opener) {
        opener.open(server).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.warn("The window for {} could not be opened.", server, failure);
                context.fx().once(() -> sayNotOpened(server));
            }
        });
    }

    private void sayNotOpened(ServerAddress server) {
        String command = "golink --connect " + (server.pins().isEmpty() ? server : "\"" + server + "\"");
        say(texts -> texts.text("link.notOpened", server.server().getAuthority(), command),
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
