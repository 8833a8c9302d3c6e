package dev.golink.server.history;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;

/**
 * Leaves long data of applications out of the history. A command with the longest data to 10,000 phones would otherwise
 * take 160 MB there. Stateless.
 */
final class LongData {
    /** The most characters of data that are stored. */
    static final int MOST = 512;

    private LongData() {}

    /** A command without its data if they are long. */
    static Command shortened(Command command) {
        return command instanceof Command.Custom(String name, String data) && data.length() > MOST
                ? new Command.Custom(name, leftOut(data))
                : command;
    }

    /** An outcome without its data if they are long. */
    static Outcome shortened(Outcome outcome) {
        return outcome instanceof Outcome.Answered(boolean ok, String data) && data.length() > MOST
                ? new Outcome.Answered(ok, leftOut(data))
                : outcome;
    }

    /** JSON that says how much is left out. */
    private static String leftOut(String data) {
        return "\"(" + data.length() + " characters left out)\"";
    }
}
