package dev.golink.app.sharing;

import java.util.List;

import dev.golink.app.roster.Ask;
import dev.golink.app.roster.PhoneRow;
import dev.golink.server.fleet.Outcome;

/**
 * What became of one press of a button, once every phone it went to has its outcome.
 *
 * @param ask     what was asked
 * @param answers the outcome of each phone, in the order in which they came; never empty
 */
public record SharingReport(Ask ask, List<Answer> answers) {
    /** Copies the list. */
    public SharingReport {
        answers = List.copyOf(answers);
    }

    /**
     * One phone's outcome.
     *
     * @param row     the phone's row
     * @param outcome how it went
     */
    public record Answer(PhoneRow row, Outcome outcome) {
        /** Whether it went as asked, as far as can be known. */
        public boolean isGood() {
            return switch (outcome) {
                case Outcome.Done _,Outcome.Sent _ -> true;
                case Outcome.Refused _,Outcome.TimedOut _,Outcome.Unreachable _ -> false;
            };
        }
    }
}
