package dev.golink.ui.look;

import java.util.regex.Pattern;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.roster.Request;
import dev.golink.ui.words.Words;

/**
 * A short and a full text about the outcome of a command, mostly about why it failed.
 *
 * @param brief short enough for a row
 * @param full  for places with more room
 */
public record OutcomeWords(String brief, String full) {
    private static final int LONGEST = 120;
    private static final Pattern UNSPOKEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private static OutcomeWords same(String text) {
        return new OutcomeWords(text, text);
    }

    /** Why the request failed. */
    public static OutcomeWords of(Request.Failed failed, Phone phone, Words words) {
        return of(failed, phone.sharing(), words);
    }

    /**
     * Why the request failed.
     *
     * @param sharing the state of the phone's sharing when the request failed
     */
    public static OutcomeWords of(Request.Failed failed, Sharing sharing, Words words) {
        OutcomeWords why = of(failed.outcome(), sharing, words);
        return switch (failed.ask()) {
            case START -> why;
            case STOP -> new OutcomeWords(words.text("outcome.notStopped", why.brief),
                    words.text("outcome.notStopped", why.full));
        };
    }

    /**
     * The outcome of a command.
     *
     * @param sharing the state of the phone's sharing when the command ended; {@code OFF} if the command did not
     *                concern sharing
     */
    public static OutcomeWords of(Outcome outcome, Sharing sharing, Words words) {
        return switch (outcome) {
            case Outcome.Done _ -> same(words.text("outcome.done"));
            case Outcome.Answered answered -> answered(answered, words);
            case Outcome.Sent _ -> same(words.text("outcome.sent"));
            case Outcome.Refused refused -> refused(refused.reason(), sharing, words);
            case Outcome.TimedOut late -> same(words.text("outcome.timedOut", late.after().toSeconds()));
            case Outcome.Unreachable _ -> same(words.text("outcome.unreachable"));
            case Outcome.Unsupported _ -> same(words.text("outcome.unsupported"));
            case Outcome.ServerTooOld _ -> same(words.text("outcome.serverTooOld"));
        };
    }

    /** An application answers with JSON, which is shown as it is. */
    private static OutcomeWords answered(Outcome.Answered answered, Words words) {
        String data = answered.data().equals("null") ? "" : plain(answered.data());
        String brief = answered.ok() ? words.text("outcome.done") : words.text("outcome.refused");
        return data.isEmpty() ? same(brief) : new OutcomeWords(brief, words.text("outcome.answered", brief, data));
    }

    /** The outcome does not say whether a person or the phone itself refused, but the state of the sharing does. */
    private static OutcomeWords refused(String reason, Sharing sharing, Words words) {
        if (sharing == Sharing.DENIED) {
            return denied(words);
        }
        if (sharing == Sharing.FAILED) {
            return failed(reason, words);
        }
        String said = plain(reason);
        return same(said.isEmpty() ? words.text("outcome.refused") : words.text("outcome.refused.because", said));
    }

    /** The text for a phone whose user refused. */
    static OutcomeWords denied(Words words) {
        return new OutcomeWords(words.text("sharing.denied"), words.text("sharing.denied.full"));
    }

    /** The text for a phone that could not share, with the phone's own message if there is one. */
    static OutcomeWords failed(String message, Words words) {
        String said = plain(message);
        return said.isEmpty() ? new OutcomeWords(words.text("sharing.failed"), words.text("sharing.failed.full"))
                : new OutcomeWords(words.text("sharing.failed.because", said),
                        words.text("sharing.failed.full.because", said));
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
