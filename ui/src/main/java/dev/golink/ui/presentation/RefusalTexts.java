package dev.golink.ui.presentation;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.ui.texts.Texts;

/**
 * Says in the operator's language why the server refused a change. Uses the server's own text where there is no
 * translated one.
 */
public final class RefusalTexts {
    private RefusalTexts() {}

    /** Why the server refused, and how many phones it changed nevertheless. */
    public static String of(EditOutcome.Refused refused, Texts texts) {
        String why = of(refused.refusal(), texts);
        return refused.changed() == 0 ? why : texts.text("refusal.partly", refused.changed(), why);
    }

    /** Why the server refused. */
    public static String of(Refusal refusal, Texts texts) {
        return switch (refusal.code()) {
            case OTHER -> refusal.words();
            case TOO_LONG -> ofLimit("refusal.tooLong", refusal, texts);
            case TOO_MANY_NAMES -> ofLimit("refusal.tooManyNames", refusal, texts);
            case TOO_MANY_PHONES -> ofLimit("refusal.tooManyPhones", refusal, texts);
            case NOT_A_NAME -> ofPhone(texts.text("refusal.notAName"), refusal, texts);
            case NUMBER_TAKEN -> texts.text("refusal.numberTaken", refusal.limit(), refusal.about());
            case NUMBER_TOO_GREAT -> texts.text("refusal.numberTooGreat", refusal.limit());
            case OTHER_SERVER -> ofFile("refusal.otherServer", refusal, texts);
            case FILE_UNUSABLE -> ofFile("refusal.fileUnusable", refusal, texts);
            case MESSAGE_TOO_LONG -> texts.text("refusal.messageTooLong");
            case NOT_ALLOWED -> texts.text("refusal.notAllowed", right(refusal.about(), texts));
            case NOT_FOUND -> texts.text("refusal.notFound", refusal.about());
            case NOT_AUDITED -> texts.text("refusal.notAudited");
            case BUSY -> texts.text("refusal.busy");
            case TOO_MANY_TRACES -> texts.text("refusal.tooManyTraces", refusal.limit());
            case BRIDGE_NAME_TAKEN -> texts.text("refusal.bridgeNameTaken", refusal.about());
            case SERVER_TOO_OLD -> texts.text("refusal.serverTooOld");
        };
    }

    /** A server that does not send the limit as a number names it in its own text. */
    private static String right(String word, Texts texts) {
        return Right.of(word).map(right -> RightTexts.of(right, texts)).orElse(word);
    }

    private static String ofLimit(String key, Refusal refusal, Texts texts) {
        return refusal.limit() == 0 ? refusal.words() : ofPhone(texts.text(key, refusal.limit()), refusal, texts);
    }

    private static String ofPhone(String text, Refusal refusal, Texts texts) {
        return refusal.about().isEmpty() ? text : texts.text("refusal.phone", refusal.about(), text);
    }

    private static String ofFile(String key, Refusal refusal, Texts texts) {
        return refusal.about().isEmpty() ? refusal.words() : texts.text(key, refusal.about());
    }
}
