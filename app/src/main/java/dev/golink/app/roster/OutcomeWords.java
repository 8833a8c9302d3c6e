package dev.golink.app.roster;

import dev.golink.app.words.Words;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.Sharing;

/** Says what came of a request that came to nothing. */
public final class OutcomeWords {
    private static final int LONGEST = 120;

    private OutcomeWords() {}

    /** Why the request came to nothing, short enough for a row. */
    public static String of(Request.Failed failed, Phone phone, Words words) {
        String why = why(failed.outcome(), phone, words);
        return switch (failed.ask()) {
            case START -> why;
            case STOP -> words.text("outcome.notStopped", why);
        };
    }

    private static String why(Outcome outcome, Phone phone, Words words) {
        return switch (outcome) {
            case Outcome.Done _ -> words.text("outcome.done");
            case Outcome.Sent _ -> words.text("outcome.sent");
            case Outcome.Refused refused -> refused(refused.reason(), phone.sharing(), words);
            case Outcome.TimedOut late -> words.text("outcome.timedOut", late.after().toSeconds());
            case Outcome.Unreachable _ -> words.text("outcome.unreachable");
        };
    }

    /** The outcome alone does not say whether a person or the phone itself said no; the phone's state does. */
    private static String refused(String reason, Sharing sharing, Words words) {
        if (sharing == Sharing.DENIED) {
            return words.text("sharing.denied");
        }
        if (sharing == Sharing.FAILED) {
            return failed(reason, words);
        }
        String said = plain(reason);
        return said.isEmpty() ? words.text("outcome.refused") : words.text("outcome.refused.because", said);
    }

    /** That the phone could not share, and what it said about it. */
    static String failed(String message, Words words) {
        String said = plain(message);
        return said.isEmpty() ? words.text("sharing.failed") : words.text("sharing.failed.because", said);
    }

    /** A phone's own words on one line: any phone may say anything, line breaks and direction marks included. */
    static String plain(String said) {
        String line = said.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
