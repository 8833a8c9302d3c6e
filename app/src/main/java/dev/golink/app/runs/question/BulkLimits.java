package dev.golink.app.runs.question;

import dev.golink.server.fleet.command.Command;

/**
 * How carefully many phones are instructed at once.
 *
 * @param askOver starts of and messages to more phones than this are asked about first; 1 or more
 * @param atOnce  so many phones of a run at most have a command and owe an answer; 1 or more
 */
public record BulkLimits(int askOver, int atOnce) {
    /** What holds until something else is chosen. */
    public static final BulkLimits DEFAULT = new BulkLimits(10, 20);

    /** @throws IllegalArgumentException if one of them is less than 1 */
    public BulkLimits {
        if (askOver < 1 || atOnce < 1) {
            throw new IllegalArgumentException("A limit is 1 or more, not " + askOver + " and " + atOnce + ".");
        }
    }

    /**
     * Whether a command to so many phones is asked about first. A stop is asked about from two phones on: one key sends it,
     * and only the people at the phones can undo it. So can they alone bring back a phone that was disconnected: that is always
     * asked about.
     */
    public boolean asks(Command command, int phones) {
        return phones > switch (command) {
            case Command.Disconnect _ -> 0;
            case Command.StopSharing _ -> 1;
            case Command.StartSharing _,Command.OnItsOwn _ -> askOver;
        };
    }
}
