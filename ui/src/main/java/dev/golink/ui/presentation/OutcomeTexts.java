package dev.golink.ui.presentation;

import java.util.regex.Pattern;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.roster.Request;
import dev.golink.ui.texts.Texts;

/**
 * A short and a full text about the outcome of a command, mostly about why it failed.
 *
 * @param brief short enough for a row
 * @param full  for places with more room
 */
public record OutcomeTexts(String brief, String full) {
    private static final int LONGEST = 120;
    private static final Pattern UNSPOKEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private static OutcomeTexts same(String text) {
        return new OutcomeTexts(text, text);
    }

    /** Why the request failed. */
    public static OutcomeTexts of(Request.Failed failed, Phone phone, Texts texts) {
        return of(failed, phone.sharing(), texts);
    }

    /**
     * Why the request failed.
     *
     * @param sharing the state of the phone's sharing when the request failed
     */
    public static OutcomeTexts of(Request.Failed failed, Sharing sharing, Texts texts) {
        OutcomeTexts why = of(failed.outcome(), sharing, texts);
        return switch (failed.request()) {
            case START -> why;
            case STOP -> new OutcomeTexts(texts.text("outcome.notStopped", why.brief),
                    texts.text("outcome.notStopped", why.full));
        };
    }

    /**
     * The outcome of a command.
     *
     * @param sharing the state of the phone's sharing when the command ended; {@code OFF} if the command did not
     *                concern sharing
     */
    public static OutcomeTexts of(Outcome outcome, Sharing sharing, Texts texts) {
        return switch (outcome) {
            case Outcome.Done _ -> same(texts.text("outcome.done"));
            case Outcome.Answered answered -> answered(answered, texts);
            case Outcome.Sent _ -> same(texts.text("outcome.sent"));
            case Outcome.Refused refused -> refused(refused.reason(), sharing, texts);
            case Outcome.TimedOut late -> same(texts.text("outcome.timedOut", late.after().toSeconds()));
            case Outcome.Unreachable _ -> same(texts.text("outcome.unreachable"));
            case Outcome.Unsupported _ -> same(texts.text("outcome.unsupported"));
            case Outcome.NotAllowed(var right) -> same(right == null ? texts.text("outcome.notAllowed")
                    : texts.text("outcome.notAllowedRight", RightTexts.of(right, texts)));
            case Outcome.NotAudited _ -> same(texts.text("outcome.notAudited"));
            case Outcome.ServerTooOld _ -> same(texts.text("outcome.serverTooOld"));
        };
    }

    /** An application answers with JSON, which is shown as it is. */
    private static OutcomeTexts answered(Outcome.Answered answered, Texts texts) {
        String data = answered.data().equals("null") ? "" : plain(answered.data());
        String brief = answered.ok() ? texts.text("outcome.done") : texts.text("outcome.refused");
        return data.isEmpty() ? same(brief) : new OutcomeTexts(brief, texts.text("outcome.answered", brief, data));
    }

    /** The outcome does not say whether a person or the phone itself refused, but the state of the sharing does. */
    private static OutcomeTexts refused(String reason, Sharing sharing, Texts texts) {
        if (sharing == Sharing.DENIED) {
            return denied(texts);
        }
        if (sharing == Sharing.FAILED) {
            return failed(reason, texts);
        }
        String said = plain(reason);
        return same(said.isEmpty() ? texts.text("outcome.refused") : texts.text("outcome.refused.because", said));
    }

    /** The text for a phone whose user refused. */
    static OutcomeTexts denied(Texts texts) {
        return new OutcomeTexts(texts.text("sharing.denied"), texts.text("sharing.denied.full"));
    }

    /** The text for a phone that could not share, with the phone's own message if there is one. */
    static OutcomeTexts failed(String message, Texts texts) {
        String said = plain(message);
        return said.isEmpty() ? new OutcomeTexts(texts.text("sharing.failed"), texts.text("sharing.failed.full"))
                : new OutcomeTexts(texts.text("sharing.failed.because", said),
                        texts.text("sharing.failed.full.because", said));
    }

    /**
     * A peer's text on one line, at most 120 characters long. A phone may send any text, even with line breaks and
     * direction marks.
     */
    public static String plain(String said) {
        String line = UNSPOKEN.matcher(said).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
