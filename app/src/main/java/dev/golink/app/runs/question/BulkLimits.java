package dev.golink.app.runs.question;

import dev.golink.server.fleet.command.Command;

/**
 * How carefully many phones are instructed at once. See decision 0019.
 *
 * @param askOver the console asks first when a start or message goes to more phones than this; 1 or more
 * @param atOnce  at most this many phones of a run have a command and owe an answer; 1 or more
 */
public record BulkLimits(int askOver, int atOnce) {
    /** The limits until the operator chooses others. */
    public static final BulkLimits DEFAULT = new BulkLimits(10, 20);

    /** @throws IllegalArgumentException if a limit is less than 1 */
    public BulkLimits {
        if (askOver < 1 || atOnce < 1) {
            throw new IllegalArgumentException("A limit must be 1 or more, not " + askOver + " and " + atOnce + ".");
        }
    }

    /**
     * Whether the console asks the operator before a command to this many phones. A stop needs a question from two
     * phones on: one key sends it, and only the people at the phones can undo it. A disconnect always needs one,
     * because only the people at the phones can connect them again.
     */
    public boolean asks(Command command, int phones) {
        return phones > switch (command) {
            case Command.Disconnect _ -> 0;
            case Command.StopSharing _ -> 1;
            case Command.StartSharing _,Command.OnItsOwn _ -> askOver;
        };
    }
}
