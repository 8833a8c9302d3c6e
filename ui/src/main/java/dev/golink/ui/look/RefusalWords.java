package dev.golink.ui.look;

import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.ui.words.Words;

/**
 * Says in the operator's language why the server refused a change. Uses the server's own text where there is no
 * translated one.
 */
public final class RefusalWords {
    private RefusalWords() {}

    /** Why the server refused, and how many phones it changed nevertheless. */
    public static String of(EditOutcome.Refused refused, Words words) {
        String why = of(refused.refusal(), words);
        return refused.changed() == 0 ? why : words.text("refusal.partly", refused.changed(), why);
    }

    /** Why the server refused. */
    public static String of(Refusal refusal, Words words) {
        return switch (refusal.code()) {
            case OTHER -> refusal.words();
            case TOO_LONG -> ofLimit("refusal.tooLong", refusal, words);
            case TOO_MANY_NAMES -> ofLimit("refusal.tooManyNames", refusal, words);
            case TOO_MANY_PHONES -> ofLimit("refusal.tooManyPhones", refusal, words);
            case NOT_A_NAME -> ofPhone(words.text("refusal.notAName"), refusal, words);
            case NUMBER_TAKEN -> words.text("refusal.numberTaken", refusal.limit(), refusal.about());
            case NUMBER_TOO_GREAT -> words.text("refusal.numberTooGreat", refusal.limit());
            case OTHER_SERVER -> ofFile("refusal.otherServer", refusal, words);
            case FILE_UNUSABLE -> ofFile("refusal.fileUnusable", refusal, words);
            case MESSAGE_TOO_LONG -> words.text("refusal.messageTooLong");
            case SERVER_TOO_OLD -> words.text("refusal.serverTooOld");
        };
    }

    /** A server that does not send the limit as a number names it in its own text. */
    private static String ofLimit(String key, Refusal refusal, Words words) {
        return refusal.limit() == 0 ? refusal.words() : ofPhone(words.text(key, refusal.limit()), refusal, words);
    }

    private static String ofPhone(String text, Refusal refusal, Words words) {
        return refusal.about().isEmpty() ? text : words.text("refusal.phone", refusal.about(), text);
    }

    private static String ofFile(String key, Refusal refusal, Words words) {
        return refusal.about().isEmpty() ? refusal.words() : words.text(key, refusal.about());
    }
}
