package dev.golink.app.alerts.webhook;

import dev.golink.ui.texts.Texts;

/** Writes a reply as text. */
public final class HttpReplyTexts {
    private HttpReplyTexts() {}

    /** The reply in a sentence. */
    public static String of(HttpReply reply, Texts texts) {
        return switch (reply) {
            case HttpReply.Answered(int status, var after) when reply.isGood() ->
                texts.text("alerts.reply.good", String.valueOf(status), after.toMillis());
            case HttpReply.Answered(int status, var _) -> texts.text("alerts.reply.bad", String.valueOf(status));
            case HttpReply.Failed(HttpReply.Why why) -> texts.text(switch (why) {
                case REFUSED -> "alerts.reply.refused";
                case UNKNOWN_HOST -> "alerts.reply.host";
                case TIMED_OUT -> "alerts.reply.late";
                case NOT_TRUSTED -> "alerts.reply.trust";
                case BROKEN -> "alerts.reply.broken";
            });
        };
    }
}
