package dev.golink.app.link;

import java.net.URI;
import java.time.Duration;

import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.server.time.Moment;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.texts.Texts;

/**
 * The texts about the state of the link to a server.
 *
 * @param server   the server's address
 * @param texts    the texts of one language
 * @param ageTexts the texts for times and durations
 */
public record LinkTexts(URI server, Texts texts, AgeTexts ageTexts) {
    /** The headline of the strip: the state of the link. */
    String title(LinkState state, boolean reached, Moment now) {
        return switch (state) {
            case LinkState.Connecting _ -> texts.text("link.connecting", server);
            case LinkState.Connected _ -> "";
            case LinkState.Lost(Moment since, _, _) -> none(reached, since, now);
            case LinkState.Retrying(Moment since, _) -> none(reached, since, now);
            case LinkState.Away(Moment since, _) -> none(reached, since, now);
            case LinkState.Refused _ -> texts.text("link.refused", server);
            case LinkState.LoginNeeded _ -> texts.text("link.loginNeeded", server);
        };
    }

    /** The short headline for a narrow window. It omits the server's name, which the footer shows. */
    String titleInShort(LinkState state, boolean reached, Moment now) {
        return switch (state) {
            case LinkState.Connecting _ -> texts.text("link.connecting.short");
            case LinkState.Connected _ -> "";
            case LinkState.Lost(Moment since, _, _) -> noneInShort(reached, since, now);
            case LinkState.Retrying(Moment since, _) -> noneInShort(reached, since, now);
            case LinkState.Away(Moment since, _) -> noneInShort(reached, since, now);
            case LinkState.Refused _ -> texts.text("link.refused.short");
            case LinkState.LoginNeeded _ -> texts.text("link.loginNeeded.short");
        };
    }

    private String noneInShort(boolean reached, Moment since, Moment now) {
        return reached ? texts.text("link.lost.short", ageTexts.toTheSecond(since.at(), now.at()))
                : texts.text("link.unreached.short");
    }

    private String none(boolean reached, Moment since, Moment now) {
        return reached ? texts.text("link.lost", server, ageTexts.toTheSecond(since.at(), now.at()))
                : texts.text("link.unreached", server);
    }

    /** The reason, and what it means for the shown data; empty if there is nothing to explain. */
    String detail(LinkState state, boolean reached) {
        return switch (state) {
            case LinkState.Connecting _,LinkState.Connected _ -> "";
            case LinkState.Lost(_, _, LinkLoss why) -> explain(why, reached);
            case LinkState.Retrying(_, LinkLoss why) -> explain(why, reached);
            case LinkState.Away(_, LinkLoss why) -> explain(why, reached);
            case LinkState.Refused(_, KeyRefusal why) -> refusal(why);
            case LinkState.LoginNeeded(_, LinkLoss why) -> explain(why, reached);
        };
    }

    /** The text of the button that connects at once. */
    String tryNow(LinkState state) {
        return switch (state) {
            case LinkState.Away _ -> texts.text("link.connectAgain");
            case LinkState.Refused _ -> texts.text("link.lookAtKey");
            case LinkState.LoginNeeded _ -> texts.text("link.logIn");
            case LinkState.Connecting _,LinkState.Connected _,LinkState.Lost _,LinkState.Retrying _ ->
                texts.text("link.tryNow");
        };
    }

    /** A sentence about that button. */
    String tryNowInFull(LinkState state) {
        return switch (state) {
            case LinkState.Refused _ -> texts.text("link.lookAtKey.full");
            case LinkState.LoginNeeded _ -> texts.text("link.logIn.full");
            case LinkState.Connecting _,LinkState.Connected _,LinkState.Lost _,LinkState.Retrying _,LinkState.Away _ ->
                texts.text("link.tryNow.full");
        };
    }

    private String refusal(KeyRefusal why) {
        return switch (why) {
            case KeyRefusal.WrongPin wrong -> texts.text("link.refused.wrong", wrong.expectedTexts(), wrong.seen());
            case KeyRefusal.Unproven(_, String reason) -> texts.text("link.refused.unproven", reason);
        };
    }

    private String explain(LinkLoss why, boolean reached) {
        String reason = texts.text("sentence.end", reason(why));
        return reached ? texts.text("link.explained", reason, texts.text("link.picture")) : reason;
    }

    /** The countdown to the next attempt, or that there is none. */
    String next(LinkState state, Moment now) {
        return switch (state) {
            case LinkState.Connecting _,LinkState.Connected _ -> "";
            case LinkState.Lost(_, Moment nextTryAt, _) when now.until(nextTryAt).isPositive() ->
                texts.text("link.next", ageTexts.span(roundedUp(now.until(nextTryAt))));
            case LinkState.Lost _,LinkState.Retrying _ -> texts.text("link.trying");
            case LinkState.Away _ -> texts.text("link.staysAway");
            case LinkState.Refused _ -> texts.text("link.staysRefused");
            case LinkState.LoginNeeded _ -> texts.text("link.staysLoggedOut");
        };
    }

    /** Rounds up, because a countdown would otherwise say "0 s" for its whole last second. */
    private static Duration roundedUp(Duration wait) {
        return wait.plusMillis(999);
    }

    private String reason(LinkLoss why) {
        return switch (why.kind()) {
            case UNREACHABLE -> because(texts.text("link.unreachable"), why);
            case NO_SERVER -> because(texts.text("link.noServer"), why);
            case NO_TLS -> because(texts.text("link.noTls"), why);
            case NOT_TRUSTED -> texts.text("link.notTrusted");
            case GOODBYE -> texts.text("link.goodbye");
            case CLOSED -> because(texts.text("link.closed"), why);
            case BROKEN -> because(texts.text("link.broken"), why);
            case SILENT -> texts.text("link.silent");
            case REPLACED -> texts.text("link.replaced", why.detail(), why.detail() + "-2");
            case DISCONNECTED -> because(texts.text("link.disconnected"), why);
            case NOT_PROVEN -> because(texts.text("link.notProven"), why);
            case NOT_ALLOWED -> because(texts.text("link.notAllowed"), why);
        };
    }

    private String because(String reason, LinkLoss why) {
        String detail = OutcomeTexts.plain(why.detail());
        return detail.isEmpty() ? reason : texts.text("link.because", reason, detail);
    }
}
