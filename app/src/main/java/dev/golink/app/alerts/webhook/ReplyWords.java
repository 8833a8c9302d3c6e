package dev.golink.app.alerts.webhook;

import dev.golink.ui.words.Words;

/** Writes a reply as text. */
public final class ReplyWords {
    private ReplyWords() {}

    /** The reply in a sentence. */
    public static String of(Reply reply, Words words) {
        return switch (reply) {
            case Reply.Answered(int status, var after) when reply.isGood() ->
                words.text("alerts.reply.good", String.valueOf(status), after.toMillis());
            case Reply.Answered(int status, var _) -> words.text("alerts.reply.bad", String.valueOf(status));
            case Reply.Failed(Reply.Why why) -> words.text(switch (why) {
                case REFUSED -> "alerts.reply.refused";
                case UNKNOWN_HOST -> "alerts.reply.host";
                case TIMED_OUT -> "alerts.reply.late";
                case NOT_TRUSTED -> "alerts.reply.trust";
                case BROKEN -> "alerts.reply.broken";
            });
        };
    }
}
